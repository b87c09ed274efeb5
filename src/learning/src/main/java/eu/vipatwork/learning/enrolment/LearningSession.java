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
 * A cmi5 session: a series of steps in one attempt. It ends when the learner leaves or finishes. After a pause of half
 * an hour it counts as abandoned at its last step, which is detected at the next one.
 */
@Entity
@Table(name = "learning_session")
public class LearningSession {

    /** After a longer pause the session counts as abandoned. */
    static final Duration MAX_PAUSE = Duration.ofMinutes(30);

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

    public LearningSession(AttemptId attempt, Instant startedAt) {
        this.id = Ids.next().toString();
        this.attempt = attempt.toString();
        this.startedAt = startedAt;
        this.lastAt = startedAt;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public boolean abandoned(Instant now) {
        return lastAt.plus(MAX_PAUSE).isBefore(now);
    }

    public Duration duration() {
        return Duration.between(startedAt, lastAt);
    }

    public Instant lastAt() {
        return lastAt;
    }

    public void continueAt(Instant at) {
        this.lastAt = at;
    }

    public void end(Instant at) {
        this.endedAt = at;
    }
}
