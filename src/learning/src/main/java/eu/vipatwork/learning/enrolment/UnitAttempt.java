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
 * One attempt at one unit. It begins when the unit is opened for the first time, or again after a finished attempt, and
 * ends with a result that never changes. When the person moves to a newer release, an attempt in progress is carried
 * over and a finished one stays in its release; where the newer release requires a retake, the attempt is superseded:
 * it stays on record and no longer counts.
 */
@Entity
@Table(name = "unit_attempt")
public class UnitAttempt {

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

    @Column(name = "section")
    private String section;

    @Column(name = "score")
    private Double score;

    @Column(name = "passed")
    private Boolean passed;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected UnitAttempt() {} // for JPA

    /** @param section the first one */
    public UnitAttempt(Enrolment enrolment, UnitId unit, int number, String section, Instant startedAt) {
        this.id = AttemptId.next().toString();
        this.enrolment = enrolment.id().toString();
        this.release = enrolment.release().value();
        this.unit = unit.value();
        this.number = number;
        this.section = section;
        this.startedAt = startedAt;
    }

    public AttemptId id() {
        return AttemptId.of(id);
    }

    public EnrolmentId enrolment() {
        return EnrolmentId.of(enrolment);
    }

    public UnitId unit() {
        return new UnitId(unit);
    }

    /** The release that it was begun in, or carried over to before it was finished. */
    public ReleaseId release() {
        return new ReleaseId(release);
    }

    public void carryOverTo(ReleaseId newer) {
        this.release = newer.value();
    }

    /** Whether a newer release requires a retake. */
    public boolean superseded() {
        return supersededAt != null;
    }

    public void supersede(Instant at) {
        this.supersededAt = at;
    }

    public int number() {
        return number;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The section of the last step. */
    public String section() {
        return section;
    }

    public void moveTo(String newSection) {
        this.section = newSection;
    }

    public boolean finished() {
        return finishedAt != null;
    }

    public Optional<UnitResult> result() {
        return finished() ? Optional.of(new UnitResult(score, passed)) : Optional.empty();
    }

    public void finish(UnitResult result, Instant at) {
        this.finishedAt = at;
        this.score = result.score();
        this.passed = result.passed();
    }
}
