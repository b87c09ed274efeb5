package eu.vipatwork.authoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A step of a draft on its way into a release. {@code ACCEPT} and {@code KEEP} decide on the proposal of an import. */
public enum DraftStep {
    SUBMIT("submitted"),
    RETURN("returned"),
    APPROVE("approved"),
    DISCARD("discarded"),
    ACCEPT("accepted"),
    KEEP("kept");

    /** All words, for the pattern of a path. */
    public static final String WORDS = "submit|return|approve|discard|accept|keep";

    private final String done;

    DraftStep(String done) {
        this.done = done;
    }

    public static Optional<DraftStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** As addresses name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for the state after it, as in {@code ?done=submitted}. */
    public String done() {
        return done;
    }
}
