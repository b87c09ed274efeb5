/**
 * XML and XHTML files by FreeMarker templates with automatic escaping: the Atom feed ({@code http}) and the books
 * ({@code book}).
 */
package eu.vipatwork.content.xml;
