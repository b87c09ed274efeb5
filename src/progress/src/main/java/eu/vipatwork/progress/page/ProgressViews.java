package eu.vipatwork.progress.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
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

    ProgressView of(CourseProgress standing, List<UnitProgress> standings, Locale locale) {
        Course course = course(standing);
        Map<UnitId, UnitProgress> byUnit =
                standings.stream().collect(Collectors.toMap(UnitProgress::unit, Function.identity()));
        List<ProgressView.Unit> units = course.units().stream()
                .map(entry -> unit(course, entry, byUnit.get(entry.id()), locale))
                .toList();
        return new ProgressView(
                standing.registration().toString(),
                course.id().value(),
                course.title().in(locale),
                course.version(),
                standing.standing().name(),
                standing.enrolledAt(),
                standing.lastAt(),
                standing.satisfiedAt(),
                (int) units.stream().filter(ProgressView.Unit::isDone).count(),
                units.size(),
                standings.stream()
                        .map(UnitProgress::time)
                        .reduce(Duration.ZERO, Duration::plus)
                        .toMinutes(),
                units,
                units.stream().filter(unit -> !unit.isDone()).findFirst().orElse(null));
    }

    private Course course(CourseProgress standing) {
        return catalogue
                .course(ReleaseId.of(standing.course().value(), standing.revision()))
                .or(() -> catalogue.latest(standing.course()))
                .orElseThrow(() -> new IllegalStateException("no release of course " + standing.course()));
    }

    private ProgressView.Unit unit(Course course, AssignableUnit entry, UnitProgress standing, Locale locale) {
        String title = catalogue
                .unit(course.release(), entry.id(), locale)
                .map(LearningUnit::title)
                .orElse(entry.id().value());
        int number = course.units().indexOf(entry) + 1;
        if (standing == null) {
            return new ProgressView.Unit(entry.id().value(), number, title, "not-started", null, 0, 0, 0, null);
        }
        return new ProgressView.Unit(
                entry.id().value(),
                number,
                title,
                standing.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                standing.bestScore() == null ? null : (Integer) Percentage.of(standing.bestScore()),
                standing.attempts(),
                standing.answered(),
                standing.time().toMinutes(),
                standing.lastAt());
    }
}
