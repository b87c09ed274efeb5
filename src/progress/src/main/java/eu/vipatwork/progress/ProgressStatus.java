package eu.vipatwork.progress;

import java.time.Duration;
import java.time.Instant;

/** Where somebody stands in a course, as a VET provider asks for it. */
public enum ProgressStatus {
    /** Enrolled, and nothing opened yet. */
    NOT_STARTED,
    /** Something was done in the last fourteen days. */
    IN_PROGRESS,
    /** Not done, and nothing was done for fourteen days. */
    STALLED,
    /** The latest attempt at a unit failed and was not made good since. */
    FAILED,
    /** All that the course asks for is done. */
    PASSED;

    /** After so long without a step somebody counts as stalled. */
    public static final Duration PATIENCE = Duration.ofDays(14);

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
        return lastAt.plus(PATIENCE).isBefore(now) ? STALLED : IN_PROGRESS;
    }
}
