package eu.vipatwork.progress;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/**
 * One registration: a person in a course. {@code registered} adds it, and again moves it to a newer release; the first
 * statement about a unit starts it; {@code satisfied} on the course completes it.
 */
@Entity
@Table(name = "course_progress")
class CourseProgressRow {

    @Id
    @Column(name = "registration")
    private String registration;

    @Column(name = "person")
    private String person;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "course")
    private String course;

    @Column(name = "revision")
    private String revision;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "started")
    private boolean started;

    @Column(name = "failed_units")
    private int failedUnits;

    @Column(name = "satisfied_at")
    private Instant satisfiedAt;

    protected CourseProgressRow() {} // for JPA

    CourseProgressRow(ProgressStatement registered, PersonId person) {
        this.registration = registered.registration().toString();
        this.person = person.toString();
        this.organisation = registered.organisation().toString();
        this.course = registered.object().course().value();
        this.revision = registered.release().orElseThrow().version();
        this.enrolledAt = registered.timestamp();
        this.lastAt = registered.timestamp();
    }

    /**
     * Applies a statement about a unit.
     *
     * @param failedUnitsChange how many more, or fewer, units are failed now
     */
    void unitChanged(ProgressStatement statement, int failedUnitsChange) {
        started = true;
        failedUnits += failedUnitsChange;
        lastAt = later(lastAt, statement.timestamp());
    }

    /** The learner takes another release from now on. Where a unit must be taken again, the course is not done. */
    void registeredAgain(ProgressStatement registered, int failedUnitsChange) {
        revision = registered.release().orElseThrow().version();
        if (!registered.retakes().isEmpty()) {
            satisfiedAt = null;
        }
        failedUnits += failedUnitsChange;
        lastAt = later(lastAt, registered.timestamp());
    }

    /** The course is satisfied; the first time counts. */
    void satisfied(ProgressStatement statement) {
        if (satisfiedAt == null) {
            satisfiedAt = statement.timestamp();
        }
        lastAt = later(lastAt, statement.timestamp());
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    UUID registration() {
        return UUID.fromString(registration);
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

    String revision() {
        return revision;
    }

    CourseProgress progress(Instant now) {
        ProgressStatus status = ProgressStatus.of(started, satisfiedAt != null, failedUnits > 0);
        return new CourseProgress(
                registration(),
                person(),
                organisation(),
                course(),
                revision,
                enrolledAt,
                lastAt,
                satisfiedAt,
                status,
                status.inactive(lastAt, now));
    }
}
