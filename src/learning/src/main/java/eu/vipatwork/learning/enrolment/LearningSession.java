package eu.vipatwork.learning.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;

/**
 * One sitting at a unit, a session in the sense of cmi5. It begins with the first step, grows with each, and ends when
 * its person leaves or finishes, or, found out at the next step, when nothing happened for half an hour.
 */
@Entity
@Table(name = "learning_session")
class LearningSession {

    /** After a pause of this length a sitting counts as given up at its last step. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "attempt")
    private String attempt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected LearningSession() {} // for JPA

    LearningSession(AttemptId attempt, Instant startedAt) {
        this.id = Ids.next().toString();
        this.attempt = attempt.toString();
        this.startedAt = startedAt;
        this.lastAt = startedAt;
    }

    UUID id() {
        return UUID.fromString(id);
    }

    boolean forgotten(Instant now) {
        return lastAt.plus(PATIENCE).isBefore(now);
    }

    Duration duration() {
        return Duration.between(startedAt, lastAt);
    }

    Instant lastAt() {
        return lastAt;
    }

    void step(Instant at) {
        this.lastAt = at;
    }

    void end(Instant at) {
        this.endedAt = at;
    }
}
