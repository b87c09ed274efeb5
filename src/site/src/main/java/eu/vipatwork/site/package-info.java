/**
 * The page toolkit: everything that the pages of all modules share. It knows no feature.
 *
 * <p>How a module adds pages: it has one bean of type {@link eu.vipatwork.site.Feature}, which lists its resource
 * classes and menu entries; {@link eu.vipatwork.site.Features} collects the beans of all modules. Its templates are in
 * {@code templates/pages/MODULE/}, its messages in a bundle that {@code META-INF/messages} names. Where a module must
 * change what other pages do, it implements {@link eu.vipatwork.site.ViewExtension} (values in every template), {@link
 * eu.vipatwork.site.Embedding} (which sites may frame pages) or {@link eu.vipatwork.site.http.SignInPrompt}.
 *
 * <p>The way of a request: servlet filters in the order of {@code web.xml}, then the request filters of {@link
 * eu.vipatwork.site.http} in the order of their priority, then the resource method of the page. It reads {@link
 * eu.vipatwork.site.RequestContext}, calls a use case, and returns a {@link eu.vipatwork.site.view.View} or a redirect.
 * {@link eu.vipatwork.site.view.ViewWriter} renders the view.
 *
 * <p>Begin with {@link eu.vipatwork.site.Feature}, then {@link eu.vipatwork.site.RequestContext}.
 */
package eu.vipatwork.site;
