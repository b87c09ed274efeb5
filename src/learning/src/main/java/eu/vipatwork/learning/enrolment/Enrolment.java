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
 * One person's way through one course. It begins when they enrol, on behalf of an organisation, and stays with the
 * release that was current then: what is published later does not move the ground, until they themselves choose to move.
 * It remembers the unit where they
 * stopped, and when the whole course was done. It never ends: a course that was passed can be read again.
 */
@Entity
@Table(name = "enrolment")
class Enrolment {

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

    Enrolment(PersonId person, OrganisationId organisation, CourseId course, ReleaseId release, Instant enrolledAt) {
        this.id = EnrolmentId.next().toString();
        this.person = person.toString();
        this.organisation = organisation.toString();
        this.course = course.value();
        this.release = release.value();
        this.enrolledAt = enrolledAt;
    }

    EnrolmentId id() {
        return EnrolmentId.of(id);
    }

    PersonId person() {
        return PersonId.of(person);
    }

    OrganisationId organisation() {
        return OrganisationId.of(organisation);
    }

    CourseId course() {
        return new CourseId(course);
    }

    ReleaseId release() {
        return new ReleaseId(release);
    }

    void moveTo(ReleaseId newer) {
        this.release = newer.value();
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    boolean belongsTo(PersonId somebody) {
        return person.equals(somebody.toString());
    }

    boolean satisfied() {
        return satisfiedAt != null;
    }

    void satisfied(Instant at) {
        this.satisfiedAt = at;
    }

    /** The unit in which the last step was done. */
    Optional<UnitId> lastUnit() {
        return Optional.ofNullable(lastUnit).map(UnitId::new);
    }

    void stopAt(UnitId unit) {
        this.lastUnit = unit.value();
    }
}
