package eu.vipatwork.lti.grade;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import eu.vipatwork.lti.link.LinkOpened;
import eu.vipatwork.lti.services.LtiScope;
import eu.vipatwork.progress.CourseProgress;
import eu.vipatwork.progress.FindProgress;
import eu.vipatwork.progress.ProgressChanged;
import eu.vipatwork.progress.UnitProgress;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Notes grades to be sent, in the transaction in which they are reached: one for each link by which the learner came to
 * the unit or its course. Who opens a link after having reached something, for example by another link, gets the grade
 * there, too. Instructors get none.
 */
@Dependent
class QueueGrades {

    private final EntityManager lti;
    private final InstantSource clock;
    private final FindProgress findProgress;
    private final CalculateGrade grading;

    @Inject
    QueueGrades(@ModuleUnit("lti") EntityManager lti, InstantSource clock, FindProgress findProgress, CalculateGrade grading) {
        this.lti = lti;
        this.clock = clock;
        this.findProgress = findProgress;
        this.grading = grading;
    }

    /** What one needs to know of a link and a user to note a grade. */
    private record Place(String registration, String link, String course, String document, String scopes, String user) {

        static Place of(Object[] row) {
            return new Place(
                    (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String)
                            row[5]);
        }

        boolean takesGrades() {
            return List.of(scopes.split(" ")).contains(LtiScope.SCORE);
        }

        boolean leadsTo(String unit) {
            return document == null || document.equals(unit);
        }
    }

    void heard(@Observes ProgressChanged changed) {
        for (Place place : places(
                changed.person(),
                " and l.publication = :which",
                changed.course().value())) {
            if (place.leadsTo(changed.unit().unit().value())) {
                grade(place, changed);
            }
        }
    }

    void opened(@Observes LinkOpened opened) {
        places(opened.person(), " and l.id = :which", opened.link().toString())
                .forEach(place -> catchUp(place, opened.person()));
    }

    private void grade(Place place, ProgressChanged changed) {
        findProgress
                .course(changed.registration())
                .flatMap(course -> place.document() == null
                        ? grading.ofCourse(course, findProgress.units(changed.registration()))
                        : grading.ofUnit(course, changed.unit()))
                .ifPresent(reached -> note(place, reached));
    }

    private void catchUp(Place place, PersonId person) {
        Optional<CourseProgress> course = findProgress.ofPerson(person).stream()
                .filter(standing -> standing.course().value().equals(place.course()))
                .findFirst();
        if (course.isEmpty()) {
            return;
        }
        List<UnitProgress> units = findProgress.units(course.get().registration());
        Optional<CalculateGrade.Result> result = place.document() == null
                ? grading.ofCourse(course.get(), units)
                : units.stream()
                        .filter(unit -> place.leadsTo(unit.unit().value()))
                        .findFirst()
                        .flatMap(unit -> grading.ofUnit(course.get(), unit));
        result.ifPresent(reached -> {
            GradeRow row = note(place, reached);
            if (row.fault == GradeFault.NO_LINE_ITEM || row.fault == GradeFault.NO_PERMISSION) {
                row.tryNow(clock.instant()); // this launch may have brought what was missing
            }
        });
    }

    private GradeRow note(Place place, CalculateGrade.Result reached) {
        GradeRow row = lti.createQuery(
                        "select g from GradeRow g where g.link = :link and g.user = :user", GradeRow.class)
                .setParameter("link", place.link())
                .setParameter("user", place.user())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new GradeRow(place.registration(), place.link(), place.user()));
        row.reach(reached.score(), reached.complete(), clock.instant());
        lti.persist(row);
        lti.flush();
        return row;
    }

    /** The links by which the person came as a learner, always in the same order, so that locks do not cross. */
    private List<Place> places(PersonId person, String condition, String which) {
        return lti.createQuery(
                        "select l.registration, l.id, l.publication, l.document, l.scopes, u.id from ParticipantRow p"
                                + " join LtiUserRow u on u.id = p.user join ResourceLinkRow l on l.id = p.link"
                                + " where u.person = :person and p.instructor = false and l.publication is not null"
                                + condition + " order by l.id",
                        Object[].class)
                .setParameter("person", person.toString())
                .setParameter("which", which)
                .getResultStream()
                .map(Place::of)
                .filter(Place::takesGrades)
                .toList();
    }
}
