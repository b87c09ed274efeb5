/**
 * The store's face to programs: the resources of xAPI under {@code /xapi}, for both versions of the specification, chosen by the header of each
 * request. What a rule decides is decided elsewhere; here requests become calls, and results become answers.
 *
 * <p>A request passes, in this order: {@link eu.vipatwork.xapi.http.AlternateRequestFilter} (a request in disguise takes off its mask), {@link
 * eu.vipatwork.xapi.http.VersionFilter}, {@link eu.vipatwork.xapi.http.AuthenticationFilter}, its resource; the answer passes {@link
 * eu.vipatwork.xapi.http.ResponseHeaderFilter}. A transaction that the database refused for a passing reason is done again.
 */
package eu.vipatwork.xapi.http;
