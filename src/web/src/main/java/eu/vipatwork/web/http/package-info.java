/**
 * The way in: which paths exist, who may use them, what a request must look like, and what an answer carries. A
 * request passes, in this order, {@link eu.vipatwork.web.http.SecurityHeaders}, {@link
 * eu.vipatwork.web.http.FormReader} (size, encoding), {@link eu.vipatwork.web.http.SessionReader} (who is it), {@link eu.vipatwork.web.http.UploadReader} (a file with a form),
 * {@link eu.vipatwork.web.http.Gatekeeper} (may they) and {@link eu.vipatwork.web.http.ForgeryGuard} (did they mean it).
 */
package eu.vipatwork.web.http;
