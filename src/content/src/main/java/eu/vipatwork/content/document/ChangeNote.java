package eu.vipatwork.content.document;

import eu.vipatwork.content.id.DocumentId;

/**
 * What an author says of a document that a release changed.
 *
 * @param note for the release notes; may be empty
 */
public record ChangeNote(DocumentId document, ChangeMark mark, TranslatedText note) {}
