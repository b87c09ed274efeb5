/**
 * The way in: which paths exist, who may use them, what a request must look like, and what an answer carries. A
 * request passes, in this order, {@link eu.vipatwork.site.http.SecurityHeadersFilter}, {@link
 * eu.vipatwork.site.http.FormFilter} (size, encoding), {@link eu.vipatwork.site.http.SessionFilter} (who is it), {@link eu.vipatwork.site.http.UploadFilter} (a file with a form),
 * {@link eu.vipatwork.site.http.AuthorizationFilter} (may they) and {@link eu.vipatwork.site.http.CsrfFilter} (did they mean it).
 */
package eu.vipatwork.site.http;
