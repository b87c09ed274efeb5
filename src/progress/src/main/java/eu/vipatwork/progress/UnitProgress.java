package eu.vipatwork.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import eu.vipatwork.content.id.UnitId;

/**
 * Where somebody stands in one unit.
 *
 * @param attempts how many attempts were begun, 1 or more
 * @param answered how many answers were given, over all attempts
 * @param time how long the unit was open in front of them, over all sessions that ended
 * @param bestScore from 0 to 1 over all finished attempts, or null when none was scored
 */
public record UnitProgress(
        UnitId unit, Status status, int attempts, int answered, Duration time, Instant lastAt, Double bestScore) {

    /** The same in the words of a course. */
    public ProgressStatus standing(Instant now) {
        boolean done = status == Status.PASSED || status == Status.COMPLETED;
        return ProgressStatus.of(true, done, status == Status.FAILED, lastAt, now);
    }

    /** Whether somebody who stands there has reached the same: status and best score. */
    boolean reached(UnitProgress other) {
        return status == other.status && Objects.equals(bestScore, other.bestScore);
    }

    /** What became of the unit so far. */
    public enum Status {
        IN_PROGRESS,
        COMPLETED,
        FAILED,
        PASSED
    }
}
