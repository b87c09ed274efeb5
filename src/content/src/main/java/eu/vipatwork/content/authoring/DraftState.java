package eu.vipatwork.content.authoring;

import java.util.Locale;

/** The states of a draft. */
public enum DraftState {
    /** Its author is writing. */
    WRITING,
    /** Waiting for a reviewer. */
    IN_REVIEW,
    /** The next release will include it. */
    APPROVED,
    /** Proposed by an import that conflicts with a local edit; a trainer decides. */
    PROPOSED,
    /** A rejected proposal; kept so that it is not made again. */
    DISMISSED;

    /** As stored: {@code in-review}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such state */
    public static DraftState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
