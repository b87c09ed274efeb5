package eu.vipatwork.lti.grade;

import java.time.Instant;
import java.util.Optional;

/**
 * A grade and its delivery.
 *
 * @param score from 0 to 1
 * @param sentAt when the platform last accepted a version of it
 * @param fault why the latest version was not delivered
 * @param detail the platform's message
 * @param nextAttempt when it is sent again
 */
public record GradeState(
        String id,
        Kind kind,
        double score,
        Optional<Instant> sentAt,
        Optional<GradeFault> fault,
        Optional<String> detail,
        Optional<Instant> nextAttempt) {

    /** The state of the delivery. */
    public enum Kind {
        WAITING,
        SENT,
        REFUSED
    }
}
