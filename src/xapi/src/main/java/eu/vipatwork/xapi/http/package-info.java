/**
 * The resources of xAPI under {@code /xapi}, for both versions of the specification, chosen by the header of each
 * request. Rules are decided in the other packages; here requests become calls of use cases, and results become
 * responses.
 *
 * <p>A request passes, in this order: {@link eu.vipatwork.xapi.http.AlternateRequestFilter} (rewrites alternate-syntax
 * requests), {@link eu.vipatwork.xapi.http.VersionFilter}, {@link eu.vipatwork.xapi.http.AuthenticationFilter}, its
 * resource; the response passes {@link eu.vipatwork.xapi.http.ResponseHeaderFilter}. A POST of statements as JSON is
 * answered before all these by {@link eu.vipatwork.xapi.http.StatementsFastPathFilter}. A transaction that the
 * database rolled back for a transient reason is repeated ({@code StoreRetry}). Begin with {@link
 * eu.vipatwork.xapi.http.XapiResources}.
 */
package eu.vipatwork.xapi.http;
