package eu.vipatwork.progress;

import java.time.Duration;
import java.time.Instant;

/** The status of a learner in a course, as a VET provider sees it. */
public enum ProgressStatus {
    /** Enrolled, and no unit opened yet. */
    NOT_STARTED,
    /** There was a step in the last 14 days. */
    IN_PROGRESS,
    /** Not done, and no step in the last 14 days. */
    STALLED,
    /** The latest attempt at a unit failed, and it has no pass. */
    FAILED,
    /** Everything that the course requires is done. */
    PASSED;

    /** After so long without a step a learner is stalled. */
    static final Duration STALLED_AFTER = Duration.ofDays(14);

    static ProgressStatus of(boolean started, boolean satisfied, boolean failing, Instant lastAt, Instant now) {
        if (satisfied) {
            return PASSED;
        }
        if (!started) {
            return NOT_STARTED;
        }
        if (failing) {
            return FAILED;
        }
        return lastAt.plus(STALLED_AFTER).isBefore(now) ? STALLED : IN_PROGRESS;
    }
}
