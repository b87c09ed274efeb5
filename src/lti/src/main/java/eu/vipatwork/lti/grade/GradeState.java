package eu.vipatwork.lti.grade;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a grade has come.
 *
 * @param score from 0 to 1
 * @param sentAt when the platform last took a version of it
 * @param fault why the latest version has not arrived, when something went wrong
 * @param detail what the platform said then, in its own words
 * @param nextAttempt when it is tried again
 */
public record GradeState(
        String id,
        Kind kind,
        double score,
        Optional<Instant> sentAt,
        Optional<GradeFault> fault,
        Optional<String> detail,
        Optional<Instant> nextAttempt) {

    /** Where it is. */
    public enum Kind {
        WAITING,
        SENT,
        REFUSED
    }
}
