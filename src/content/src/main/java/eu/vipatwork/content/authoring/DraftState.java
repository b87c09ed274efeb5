package eu.vipatwork.content.authoring;

import java.util.Locale;

/** Where a draft is on its way. */
public enum DraftState {
    /** Its author is writing. */
    WRITING,
    /** Somebody else is asked to look. */
    IN_REVIEW,
    /** The next release will have it. */
    APPROVED,
    /** An import brought it, against what was edited here; a trainer decides. */
    PROPOSED,
    /** A proposal that nobody wants; kept so that it is not made again. */
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
