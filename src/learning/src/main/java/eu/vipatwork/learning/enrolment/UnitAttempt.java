package eu.vipatwork.learning.enrolment;

import java.time.Instant;
import java.util.Optional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;

/**
 * One try at one unit. It begins when the unit is opened for the first time or again after a finished try, collects
 * answers, remembers the place, and ends with a result that does not change any more. When its person
 * moves to a newer release of the course it goes with them, is left as it is, or, where the newer release asks for the
 * unit again, stays on record and counts no more.
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

    @Column(name = "release_id")
    private String release;

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

    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected UnitAttempt() {} // for JPA

    /** @param place the section to begin with */
    UnitAttempt(Enrolment enrolment, UnitId unit, int number, String place, Instant startedAt) {
        this.id = AttemptId.next().toString();
        this.enrolment = enrolment.id().toString();
        this.release = enrolment.release().value();
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

    /** The release that it was begun in, or carried over to before it was finished. */
    ReleaseId release() {
        return new ReleaseId(release);
    }

    /** Goes on in a newer release. */
    void carryTo(ReleaseId newer) {
        this.release = newer.value();
    }

    /** Whether a newer release asked for the unit again. */
    boolean superseded() {
        return supersededAt != null;
    }

    void supersede(Instant at) {
        this.supersededAt = at;
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
