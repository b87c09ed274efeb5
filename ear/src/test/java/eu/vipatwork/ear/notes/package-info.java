/**
 * A whole feature in a few lines: a page, a menu entry, messages in each language and a table. {@link
 * eu.vipatwork.ear.FeatureIT} adds it to the application as a module, and nothing else.
 */
package eu.vipatwork.ear.notes;
