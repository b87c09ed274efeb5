package eu.vipatwork.content.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a change of a unit means for learners who completed it, in rising order. */
public enum ChangeMark {
    /** Not worth mentioning: a comma, a clearer word. */
    COSMETIC,
    /** Worth reading; earlier results count. */
    EQUIVALENT,
    /** Earlier results no longer show that the learner can do what the unit asks. */
    MUST_RETAKE;

    /** As in a manifest: {@code must-retake}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ChangeMark> of(String word) {
        return Arrays.stream(values()).filter(mark -> mark.word().equals(word)).findFirst();
    }

    public ChangeMark max(ChangeMark other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
