/**
 * The filters of all pages: who may use a page, what a request must look like, and which headers an answer has.
 *
 * <p>A request passes, in this order:
 *
 * <ol>
 *   <li>{@link eu.vipatwork.site.http.TrustedProxiesFilter}: the client's address behind a proxy,
 *   <li>{@link eu.vipatwork.site.http.SecurityHeadersFilter}: the headers of the answer,
 *   <li>{@link eu.vipatwork.site.http.DevReloadFilter}: in developers' mode, what was edited,
 *   <li>{@link eu.vipatwork.site.http.FormFilter}: reads the form; 413 or 400,
 *   <li>{@link eu.vipatwork.site.http.SessionFilter}: person and language,
 *   <li>{@link eu.vipatwork.site.http.UploadFilter}: reads a form with a file; 413 or 400,
 *   <li>{@link eu.vipatwork.site.http.CsrfFilter}: refuses forged requests with 403,
 *   <li>{@link eu.vipatwork.site.http.AuthorizationFilter}: asks for a sign-in, or refuses with 403.
 * </ol>
 *
 * <p>{@link eu.vipatwork.site.http.PageExceptionMapper} turns exceptions into pages. {@link
 * eu.vipatwork.site.http.SiteCookies} has all cookies. Pages use {@link eu.vipatwork.site.http.OpenToAll} or {@link
 * eu.vipatwork.site.http.AllowedTo}, {@link eu.vipatwork.site.http.PathId} and {@link eu.vipatwork.site.http.Redirect}.
 */
package eu.vipatwork.site.http;
