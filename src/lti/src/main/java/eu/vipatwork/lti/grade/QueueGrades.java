package eu.vipatwork.lti.grade;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import eu.vipatwork.lti.link.LinkOpened;
import eu.vipatwork.progress.CourseProgress;
import eu.vipatwork.progress.FindProgress;
import eu.vipatwork.progress.ProgressChanged;
import eu.vipatwork.progress.UnitProgress;
import eu.vipatwork.shared.PersonId;

/**
 * Queues grades in the transaction in which learners reach them: one for each link by which the learner came to the unit
 * or its course. A learner who launches a link later, with results from before, gets their grade by that link, too.
 * Instructors get none.
 */
@Dependent
class QueueGrades {

    private final GradeRepository grades;
    private final InstantSource clock;
    private final FindProgress findProgress;
    private final CalculateGrade calculateGrade;

    @Inject
    QueueGrades(GradeRepository grades, InstantSource clock, FindProgress findProgress, CalculateGrade calculateGrade) {
        this.grades = grades;
        this.clock = clock;
        this.findProgress = findProgress;
        this.calculateGrade = calculateGrade;
    }

    void onProgressChanged(@Observes ProgressChanged changed) {
        grades.launched(changed.person(), changed.course()).stream()
                .filter(GradedLink::acceptsScores)
                .filter(link -> link.leadsTo(changed.unit().unit().value()))
                .forEach(link -> queue(link, changed));
    }

    void onLinkOpened(@Observes LinkOpened opened) {
        grades.launched(opened.person(), opened.link()).stream()
                .filter(GradedLink::acceptsScores)
                .forEach(link -> queueEarlierResult(link, opened.person()));
    }

    private void queue(GradedLink link, ProgressChanged changed) {
        findProgress
                .course(changed.registration())
                .flatMap(course -> link.document() == null
                        ? calculateGrade.ofCourse(course, findProgress.units(changed.registration()))
                        : calculateGrade.ofUnit(course, changed.unit()))
                .ifPresent(result -> queue(link, result));
    }

    private void queueEarlierResult(GradedLink link, PersonId person) {
        Optional<CourseProgress> course = findProgress.ofPerson(person).stream()
                .filter(progress -> progress.course().value().equals(link.course()))
                .findFirst();
        if (course.isEmpty()) {
            return;
        }
        List<UnitProgress> units = findProgress.units(course.get().registration());
        Optional<CalculateGrade.Result> result = link.document() == null
                ? calculateGrade.ofCourse(course.get(), units)
                : units.stream()
                        .filter(unit -> link.leadsTo(unit.unit().value()))
                        .findFirst()
                        .flatMap(unit -> calculateGrade.ofUnit(course.get(), unit));
        result.ifPresent(reached -> {
            GradeRow row = queue(link, reached);
            if (row.fault == GradeFault.NO_LINE_ITEM || row.fault == GradeFault.NO_PERMISSION) {
                row.tryNow(clock.instant()); // this launch may have supplied what was missing
            }
        });
    }

    private GradeRow queue(GradedLink link, CalculateGrade.Result result) {
        GradeRow row = grades.locked(link).orElseGet(() -> new GradeRow(link.registration(), link.link(), link.user()));
        row.update(result.score(), result.complete(), clock.instant());
        grades.store(row);
        return row;
    }
}
