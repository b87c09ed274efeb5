package eu.vipatwork.learning;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.content.UnitId;

/**
 * One try at one unit. It begins when the unit is opened for the first time or again after a finished try, collects
 * answers, remembers the place, and ends with a result that does not change any more.
 */
@Entity
@Table(name = "unit_attempt")
class UnitAttempt {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "enrolment")
    private String enrolment;

    @Column(name = "unit")
    private String unit;

    @Column(name = "number")
    private int number;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "place")
    private String place;

    @Column(name = "score")
    private Double score;

    @Column(name = "passed")
    private Boolean passed;

    protected UnitAttempt() {} // for JPA

    /** @param place the section to begin with */
    UnitAttempt(EnrolmentId enrolment, UnitId unit, int number, String place, Instant startedAt) {
        this.id = AttemptId.next().toString();
        this.enrolment = enrolment.toString();
        this.unit = unit.value();
        this.number = number;
        this.place = place;
        this.startedAt = startedAt;
    }

    AttemptId id() {
        return AttemptId.of(id);
    }

    EnrolmentId enrolment() {
        return EnrolmentId.of(enrolment);
    }

    UnitId unit() {
        return new UnitId(unit);
    }

    int number() {
        return number;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** The section where the last step was done. */
    String place() {
        return place;
    }

    void stopAt(String section) {
        this.place = section;
    }

    boolean finished() {
        return finishedAt != null;
    }

    Optional<UnitResult> result() {
        return finished() ? Optional.of(new UnitResult(score, passed)) : Optional.empty();
    }

    void finish(UnitResult result, Instant at) {
        this.finishedAt = at;
        this.score = result.score();
        this.passed = result.passed();
    }
}
