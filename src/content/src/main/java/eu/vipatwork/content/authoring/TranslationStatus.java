package eu.vipatwork.content.authoring;

import java.util.Locale;
import java.util.Optional;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.RevisionId;

/**
 * How a document stands in one of the languages of its publication.
 *
 * @param made the revision of the original that was translated, or that the translation was last found right for
 * @param original the revision of the original in the same release; the difference of the two is what is missing
 */
public record TranslationStatus(
        DocumentKind kind, String name, Locale language, State state, Optional<RevisionId> made, RevisionId original) {

    /** Whether the translation says what the original says. */
    public enum State {
        CURRENT,
        /** The original changed since. */
        STALE,
        /** Readers see the original. */
        MISSING
    }
}
