package eu.vipatwork.progress.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.NextUnit;
import eu.vipatwork.progress.CourseProgress;
import eu.vipatwork.progress.UnitProgress;
import eu.vipatwork.site.view.Percentage;

/** Builds views from the progress projection and the course that it is about. */
@Dependent
public class ProgressViews {

    private final Catalogue catalogue;

    @Inject
    public ProgressViews(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The progress of a learner, with the unit to go on with by the rule of {@link NextUnit}. */
    ProgressView of(CourseProgress progress, List<UnitProgress> taken, Locale locale) {
        Course course = course(progress);
        return of(progress, taken, course, next(course, taken), locale);
    }

    /** As the course page shows it to the learner. */
    ProgressView of(CourseProgress progress, List<UnitProgress> taken, EnrolledCourse enrolled, Locale locale) {
        return of(progress, taken, enrolled.course(), enrolled.next(), locale);
    }

    private ProgressView of(
            CourseProgress progress, List<UnitProgress> taken, Course course, Optional<UnitId> next, Locale locale) {
        Map<UnitId, UnitProgress> byUnit =
                taken.stream().collect(Collectors.toMap(UnitProgress::unit, Function.identity()));
        List<ProgressView.Unit> units = course.units().stream()
                .map(entry -> unit(course, entry, byUnit.get(entry.id()), locale))
                .toList();
        return new ProgressView(
                progress.registration().toString(),
                course.id().value(),
                course.title().in(locale),
                course.version(),
                progress.status().name(),
                progress.inactive(),
                progress.enrolledAt(),
                progress.lastAt(),
                progress.satisfiedAt(),
                (int) units.stream().filter(ProgressView.Unit::isDone).count(),
                units.size(),
                units.stream().mapToLong(ProgressView.Unit::minutes).sum(),
                units,
                units.stream()
                        .filter(unit -> next.filter(found -> found.value().equals(unit.id()))
                                .isPresent())
                        .findFirst()
                        .orElse(null));
    }

    /** The unit that a learner has failed, or else the one to go on with; null when there is none. */
    ProgressView.Unit at(ProgressView progress) {
        return progress.units().stream()
                .filter(unit -> unit.status().equals("failed"))
                .findFirst()
                .orElse(progress.next());
    }

    private static Optional<UnitId> next(Course course, List<UnitProgress> taken) {
        Set<UnitId> done = taken.stream()
                .filter(UnitProgress::done)
                .map(UnitProgress::unit)
                .collect(Collectors.toSet());
        Optional<UnitId> last =
                taken.stream().max(Comparator.comparing(UnitProgress::lastAt)).map(UnitProgress::unit);
        return NextUnit.of(course, done::contains, last);
    }

    private Course course(CourseProgress progress) {
        return catalogue
                .course(ReleaseId.of(progress.course().value(), progress.revision()))
                .or(() -> course(progress.course()))
                .orElseThrow(() -> new IllegalStateException("no release of course " + progress.course()));
    }

    /** The latest release, or the last of those withdrawn: learners go on in it. */
    Optional<Course> course(CourseId course) {
        return catalogue.latest(course).or(() -> catalogue.releases(course.value()).stream()
                .reduce((earlier, later) -> later)
                .flatMap(release -> catalogue.course(release.id())));
    }

    private ProgressView.Unit unit(Course course, AssignableUnit entry, UnitProgress progress, Locale locale) {
        String title = catalogue
                .unit(course.release(), entry.id(), locale)
                .map(LearningUnit::title)
                .orElse(entry.id().value());
        int number = course.units().indexOf(entry) + 1;
        if (progress == null) {
            return new ProgressView.Unit(entry.id().value(), number, title, "not-started", null, 0, 0, 0, null);
        }
        return new ProgressView.Unit(
                entry.id().value(),
                number,
                title,
                progress.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                progress.bestScore() == null ? null : (Integer) Percentage.of(progress.bestScore()),
                progress.attempts(),
                progress.answered(),
                progress.time().toMinutes(),
                progress.lastAt());
    }
}
