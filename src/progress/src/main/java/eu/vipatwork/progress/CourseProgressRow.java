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
 * The page of one registration: a person in a course. It is opened by {@code registered}, which also moves it to a newer
 * release, counts as started with the
 * first unit, counts the units whose latest attempt failed, and is closed by {@code satisfied} on the course.
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

    @Column(name = "failing")
    private int failing;

    @Column(name = "satisfied_at")
    private Instant satisfiedAt;

    protected CourseProgressRow() {} // for JPA

    /** Opened by {@code registered}. */
    CourseProgressRow(ProgressStatement registered, PersonId person, CourseId course) {
        this.registration = registered.registration().toString();
        this.person = person.toString();
        this.organisation = registered.organisation().toString();
        this.course = course.value();
        this.revision = registered.revision();
        this.enrolledAt = registered.timestamp();
        this.lastAt = registered.timestamp();
    }

    /** Something was done in a unit; how many more, or fewer, units now stand at failed. */
    void moved(ProgressStatement statement, int failingMore) {
        started = true;
        failing += failingMore;
        lastAt = later(lastAt, statement.timestamp());
    }

    /** The learner takes another release from now on; how many more, or fewer, units now stand at failed. */
    void registeredAgain(ProgressStatement registered, int failingMore) {
        revision = registered.revision();
        failing += failingMore;
        lastAt = later(lastAt, registered.timestamp());
    }

    /** The whole course is done. The first time counts. */
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

    CourseProgress standing(Instant now) {
        return new CourseProgress(
                registration(),
                person(),
                organisation(),
                new CourseId(course),
                revision,
                enrolledAt,
                lastAt,
                satisfiedAt,
                ProgressStatus.of(started, satisfiedAt != null, failing > 0, lastAt, now));
    }
}
