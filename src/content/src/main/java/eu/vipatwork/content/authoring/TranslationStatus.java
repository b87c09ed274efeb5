package eu.vipatwork.content.authoring;

import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.RevisionId;

/**
 * The state of a document in one of the further languages of its publication.
 *
 * @param made the revision of the original that the translation was made from or last confirmed for
 * @param original the revision of the original in the same release; the difference between the two is still to be
 *     translated
 */
public record TranslationStatus(
        DocumentKind kind, String name, Locale language, State state, Optional<RevisionId> made, RevisionId original) {

    /** Whether the translation matches the original. */
    public enum State {
        CURRENT,
        /** The original changed since. */
        STALE,
        /** There is no translation: readers see the original. */
        MISSING
    }
}
