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
 * The page of one unit within a registration. It is opened by the first statement about the unit and takes in each
 * further one. A pass stays a pass; a failure is forgotten by the next pass, or while a new attempt is under way. A newer
 * release may ask for the unit again: then the page begins anew, but for what it counts and the best score.
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

    @Column(name = "answered")
    private int answered;

    @Column(name = "seconds")
    private long seconds;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "under_way")
    private boolean underWay;

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

    @Column(name = "asked_again")
    private boolean askedAgain;

    protected UnitProgressRow() {} // for JPA

    UnitProgressRow(UUID registration, UnitId unit, Instant firstAt) {
        this.registration = registration.toString();
        this.unit = unit.value();
        this.firstAt = firstAt;
        this.lastAt = firstAt;
    }

    /** Takes in one statement about this unit. Verbs that say nothing about progress only move the time on. */
    void take(ProgressStatement statement) {
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
                // experienced, launched and whatever other tools say: they were there
            }
        }
        if (askedAgain && statement.completion()) {
            doneAgain(statement);
        }
    }

    /** What was done does not count any more. */
    void askAgain() {
        completedAt = null;
        passedAt = null;
        failed = false;
        underWay = false;
        askedAgain = true;
    }

    /** cmi5 allows no second {@code passed} (9.3), so the result of the new attempt stands in another statement. */
    private void doneAgain(ProgressStatement statement) {
        complete(statement);
        if (Boolean.TRUE.equals(statement.success())) {
            passedAt = statement.timestamp();
        }
        failed = Boolean.FALSE.equals(statement.success());
        askedAgain = false;
    }

    boolean failing() {
        return failed && passedAt == null;
    }

    private void begin(ProgressStatement statement) {
        int attempt = statement.attempt();
        if (attempt > attempts) {
            attempts = attempt;
            underWay = true;
            failed = false;
        }
    }

    private void complete(ProgressStatement statement) {
        if (completedAt == null) {
            completedAt = statement.timestamp();
        }
        underWay = false;
    }

    private void pass(ProgressStatement statement) {
        if (passedAt == null) {
            passedAt = statement.timestamp();
        }
        failed = false;
        underWay = false;
        askedAgain = false;
        score(statement);
    }

    private void fail(ProgressStatement statement) {
        failed = true;
        underWay = false;
        askedAgain = false;
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

    UnitProgress standing() {
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
        return completedAt != null && !underWay ? UnitProgress.Status.COMPLETED : UnitProgress.Status.IN_PROGRESS;
    }

    /** Names a page. JPA asks for a class of this form (Jakarta Persistence 3.1, 2.4). */
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
