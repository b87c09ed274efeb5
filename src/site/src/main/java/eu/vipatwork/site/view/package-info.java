/**
 * From a {@link eu.vipatwork.site.view.View}, a template with its values, to the HTML of a page.
 *
 * <p>{@link eu.vipatwork.site.view.ViewWriter} adds what every template can use: {@code page} ({@link
 * eu.vipatwork.site.view.PageLayout}) and the functions {@code msg}, {@code when}, {@code languageName} and {@code
 * asset}. Templates escape every value (FreeMarker's HTML output format). A form with problems is shown again by {@link
 * eu.vipatwork.site.view.View#unprocessable()}; the model then has {@code problems}, a map from field ids to message
 * keys.
 */
package eu.vipatwork.site.view;
