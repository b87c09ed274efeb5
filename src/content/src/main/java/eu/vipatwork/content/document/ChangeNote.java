package eu.vipatwork.content.document;

import eu.vipatwork.content.id.DocumentId;

/**
 * An author's note on a document that a release changes.
 *
 * @param note for the release notes; may be empty
 */
public record ChangeNote(DocumentId document, ChangeMark mark, TranslatedText note) {}
