package eu.vipatwork.progress;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import eu.vipatwork.content.id.UnitId;

/**
 * One unit of a registration. The first statement about the unit adds it, each further one changes it. A pass is final;
 * a failure ends with the next pass or with a new attempt. Statements may arrive late: the beginning of an attempt that
 * has its result, and the failure of an attempt before the latest, change no status. Where a newer release requires a
 * retake, the status begins again, without the results of before; counts, times and the best score stay.
 */
@Entity
@Table(name = "unit_progress")
@IdClass(UnitProgressRow.Key.class)
class UnitProgressRow {

    @Id
    @Column(name = "registration")
    private String registration;

    @Id
    @Column(name = "unit")
    private String unit;

    @Column(name = "attempts")
    private int attempts;

    /** The latest attempt that has a result. */
    @Column(name = "finished_attempt")
    private int finishedAttempt;

    @Column(name = "answered")
    private int answered;

    @Column(name = "seconds")
    private long seconds;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "in_progress")
    private boolean inProgress;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "passed_at")
    private Instant passedAt;

    @Column(name = "failed")
    private boolean failed;

    @Column(name = "best_score")
    private Double bestScore;

    @Column(name = "last_score")
    private Double lastScore;

    @Column(name = "must_retake")
    private boolean mustRetake;

    @Column(name = "retake_from")
    private Instant retakeFrom;

    protected UnitProgressRow() {} // for JPA

    UnitProgressRow(UUID registration, UnitId unit, Instant firstAt) {
        this.registration = registration.toString();
        this.unit = unit.value();
        this.firstAt = firstAt;
        this.lastAt = firstAt;
    }

    /** Applies one statement about this unit. Verbs that say nothing about progress only change the latest time. */
    void apply(ProgressStatement statement) {
        lastAt = CourseProgressRow.later(lastAt, statement.timestamp());
        switch (statement.verb()) {
            case ProgressVerbs.INITIALIZED -> begin(statement);
            case ProgressVerbs.ANSWERED -> answered++;
            case ProgressVerbs.COMPLETED -> complete(statement);
            case ProgressVerbs.PASSED -> pass(statement);
            case ProgressVerbs.FAILED -> fail(statement);
            case ProgressVerbs.SCORED -> score(statement);
            case ProgressVerbs.TERMINATED, ProgressVerbs.ABANDONED ->
                seconds += statement.duration().toSeconds();
            default -> {
                // experienced, launched and the verbs of other tools
            }
        }
        if (mustRetake && counts(statement) && statement.completion()) {
            retaken(statement);
        }
    }

    /** A newer release requires a retake: the results so far no longer count. */
    void requireRetake(Instant from) {
        completedAt = null;
        passedAt = null;
        failed = false;
        inProgress = false;
        mustRetake = true;
        retakeFrom = from;
    }

    /** Whether the result in this statement is of after the last retake was required. */
    private boolean counts(ProgressStatement statement) {
        return retakeFrom == null || !statement.timestamp().isBefore(retakeFrom);
    }

    /** cmi5 allows no second {@code passed} (9.3), so another statement has the result of the new attempt. */
    private void retaken(ProgressStatement statement) {
        complete(statement);
        if (Boolean.TRUE.equals(statement.success())) {
            passedAt = statement.timestamp();
        }
        failed = Boolean.FALSE.equals(statement.success());
        mustRetake = false;
    }

    boolean isFailed() {
        return failed && passedAt == null;
    }

    private void begin(ProgressStatement statement) {
        int attempt = statement.attempt().orElse(1);
        if (attempt > attempts) {
            attempts = attempt;
            if (attempt > finishedAttempt) {
                inProgress = true;
                failed = false;
            }
        }
    }

    /** @return whether the result is of the latest attempt; a statement that does not say which is of that one */
    private boolean finish(ProgressStatement statement) {
        int attempt = statement.attempt().orElse(Math.max(1, attempts));
        finishedAttempt = Math.max(finishedAttempt, attempt);
        boolean latest = attempt >= attempts;
        inProgress = inProgress && !latest;
        return latest;
    }

    private void complete(ProgressStatement statement) {
        if (counts(statement)) {
            completedAt = completedAt == null ? statement.timestamp() : completedAt;
            finish(statement);
        }
    }

    private void pass(ProgressStatement statement) {
        if (counts(statement)) {
            passedAt = passedAt == null ? statement.timestamp() : passedAt;
            finish(statement);
            failed = false;
            mustRetake = false;
        }
        score(statement);
    }

    private void fail(ProgressStatement statement) {
        if (counts(statement)) {
            failed = finish(statement) || failed;
            mustRetake = false;
        }
        score(statement);
    }

    private void score(ProgressStatement statement) {
        Double scaled = statement.scaledScore();
        if (scaled != null) {
            lastScore = scaled;
            bestScore = bestScore == null ? scaled : Math.max(bestScore, scaled);
        }
    }

    UUID registration() {
        return UUID.fromString(registration);
    }

    UnitProgress progress() {
        return new UnitProgress(
                new UnitId(unit), status(), attempts, answered, Duration.ofSeconds(seconds), lastAt, bestScore);
    }

    private UnitProgress.Status status() {
        if (passedAt != null) {
            return UnitProgress.Status.PASSED;
        }
        if (failed) {
            return UnitProgress.Status.FAILED;
        }
        return completedAt != null && !inProgress ? UnitProgress.Status.COMPLETED : UnitProgress.Status.IN_PROGRESS;
    }

    /** The primary key; JPA requires a class of this form (Jakarta Persistence 3.1, 2.4). */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        String registration;
        String unit;

        protected Key() {} // for JPA

        Key(UUID registration, UnitId unit) {
            this.registration = registration.toString();
            this.unit = unit.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.registration.equals(registration) && key.unit.equals(unit);
        }

        @Override
        public int hashCode() {
            return Objects.hash(registration, unit);
        }
    }
}
