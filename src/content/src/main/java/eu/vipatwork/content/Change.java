package eu.vipatwork.content;

/**
 * What an author says of a document that a release changed.
 *
 * @param note for the release notes; may be empty
 */
public record Change(DocumentId document, ChangeMark mark, Translated note) {}
