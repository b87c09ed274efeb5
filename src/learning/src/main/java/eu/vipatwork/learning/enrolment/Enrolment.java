package eu.vipatwork.learning.enrolment;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/**
 * One person in one course, on behalf of an organisation. It is pinned to the release that was current when they
 * enrolled until they choose to move to a newer one. It has the unit of the last step and the time when the course was
 * satisfied. It has no end: a passed course can be read again.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "person")
    private String person;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "course")
    private String course;

    @Column(name = "release_id")
    private String release;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "satisfied_at")
    private Instant satisfiedAt;

    @Column(name = "last_unit")
    private String lastUnit;

    protected Enrolment() {} // for JPA

    public Enrolment(
            PersonId person, OrganisationId organisation, CourseId course, ReleaseId release, Instant enrolledAt) {
        this.id = EnrolmentId.next().toString();
        this.person = person.toString();
        this.organisation = organisation.toString();
        this.course = course.value();
        this.release = release.value();
        this.enrolledAt = enrolledAt;
    }

    public EnrolmentId id() {
        return EnrolmentId.of(id);
    }

    public PersonId person() {
        return PersonId.of(person);
    }

    public OrganisationId organisation() {
        return OrganisationId.of(organisation);
    }

    public CourseId course() {
        return new CourseId(course);
    }

    public ReleaseId release() {
        return new ReleaseId(release);
    }

    public void upgradeTo(ReleaseId newer) {
        this.release = newer.value();
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    public boolean belongsTo(PersonId other) {
        return person.equals(other.toString());
    }

    public boolean satisfied() {
        return satisfiedAt != null;
    }

    /** The course is no longer done: a unit must be taken again. */
    public void takeBackSatisfied() {
        this.satisfiedAt = null;
    }

    public void satisfy(Instant at) {
        this.satisfiedAt = at;
    }

    /** The unit of the last step. */
    public Optional<UnitId> lastUnit() {
        return Optional.ofNullable(lastUnit).map(UnitId::new);
    }

    public void moveTo(UnitId unit) {
        this.lastUnit = unit.value();
    }
}
