package eu.vipatwork.progress;

import java.time.Duration;
import java.time.Instant;

/** The status of a learner in a course. It does not depend on when the learner was last active. */
public enum ProgressStatus {
    /** Enrolled, and no unit opened yet. */
    NOT_STARTED,
    /** A unit was opened, and none is failed. */
    IN_PROGRESS,
    /** The latest attempt at a unit failed, and it has no pass. */
    FAILED,
    /** Everything that the course requires is done. */
    PASSED;

    /** A learner who is not done and had no activity for so long is inactive, also when they have not started. */
    static final Duration INACTIVE_AFTER = Duration.ofDays(14);

    static ProgressStatus of(boolean started, boolean satisfied, boolean failing) {
        if (satisfied) {
            return PASSED;
        }
        if (!started) {
            return NOT_STARTED;
        }
        return failing ? FAILED : IN_PROGRESS;
    }

    /** Whether a learner with this status and latest activity is inactive. */
    public boolean inactive(Instant lastAt, Instant now) {
        return this != PASSED && lastAt.plus(INACTIVE_AFTER).isBefore(now);
    }
}
