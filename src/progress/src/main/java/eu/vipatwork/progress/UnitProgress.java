package eu.vipatwork.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import eu.vipatwork.content.id.UnitId;

/**
 * The progress of a learner in one unit.
 *
 * @param attempts how many attempts were begun
 * @param answered how many answers were given in all attempts
 * @param time the duration of all sessions that ended
 * @param bestScore the best of all finished attempts, from 0 to 1; null when none was scored
 */
public record UnitProgress(
        UnitId unit, Status status, int attempts, int answered, Duration time, Instant lastAt, Double bestScore) {

    /** The status that a course with only this unit would have. */
    public ProgressStatus courseStatus() {
        return ProgressStatus.of(true, done(), status == Status.FAILED);
    }

    /** Whether it is passed, or completed where nothing is scored. */
    public boolean done() {
        return status == Status.PASSED || status == Status.COMPLETED;
    }

    /** The progress in a unit without any statement that counts. */
    static UnitProgress none(UnitId unit, Instant at) {
        return new UnitProgress(unit, Status.IN_PROGRESS, 0, 0, Duration.ZERO, at, null);
    }

    /** Whether status and best score are the same. */
    boolean sameResult(UnitProgress other) {
        return status == other.status && Objects.equals(bestScore, other.bestScore);
    }

    /** The result so far. */
    public enum Status {
        IN_PROGRESS,
        COMPLETED,
        FAILED,
        PASSED
    }
}
