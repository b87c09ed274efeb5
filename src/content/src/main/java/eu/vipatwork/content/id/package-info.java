/**
 * The permanent ids of publications, documents, questions, releases and revisions. Other modules refer to content by
 * these ids, never by its objects. Most are a {@link eu.vipatwork.content.id.Slug}; {@link
 * eu.vipatwork.content.id.ActivityIri} is the form of an id in statements.
 */
package eu.vipatwork.content.id;
