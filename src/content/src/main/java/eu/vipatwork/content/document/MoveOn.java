package eu.vipatwork.content.document;

import java.util.Arrays;
import java.util.Optional;

/** When a unit is satisfied (cmi5 1.0, 13.1.4, {@code moveOn}). */
public enum MoveOn {
    PASSED("Passed"),
    COMPLETED("Completed"),
    COMPLETED_AND_PASSED("CompletedAndPassed"),
    COMPLETED_OR_PASSED("CompletedOrPassed"),
    NOT_APPLICABLE("NotApplicable");

    private final String word;

    MoveOn(String word) {
        this.word = word;
    }

    /** The word of the specification: {@code CompletedAndPassed}. */
    public String word() {
        return word;
    }

    public static Optional<MoveOn> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** Whether these results satisfy the unit. */
    public boolean satisfiedBy(boolean completed, boolean passed) {
        return switch (this) {
            case PASSED -> passed;
            case COMPLETED -> completed;
            case COMPLETED_AND_PASSED -> completed && passed;
            case COMPLETED_OR_PASSED -> completed || passed;
            case NOT_APPLICABLE -> true;
        };
    }
}
