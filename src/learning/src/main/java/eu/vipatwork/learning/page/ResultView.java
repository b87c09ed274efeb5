package eu.vipatwork.learning.page;

import java.util.List;
import java.util.Locale;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.UnitWork;
import eu.vipatwork.learning.enrolment.UnitResult;
import eu.vipatwork.site.view.Percentage;

/**
 * The result of a unit.
 *
 * @param outcome {@code passed}, {@code failed} or {@code completed}
 * @param percent of the points; null when the unit is not scored
 * @param needed the percentage needed to pass
 * @param attemptsLeft the number of further attempts; null without a limit
 * @param nextUnit the id of the next unit that is not done, or null
 */
public record ResultView(
        String course,
        String courseTitle,
        String unit,
        String unitTitle,
        String outcome,
        Integer percent,
        int needed,
        boolean mayRetake,
        Integer attemptsLeft,
        String nextUnit,
        boolean courseDone,
        String firstSection) {

    static ResultView of(UnitWork work, EnrolledCourse own, Locale locale) {
        UnitResult result = work.attempt().result().orElseThrow();
        int allowed = work.entry().attempts();
        return new ResultView(
                work.course().id().value(),
                work.course().title().in(locale),
                work.unit().id().value(),
                work.unit().title(),
                result.passed() == null ? "completed" : result.failed() ? "failed" : "passed",
                result.score() == null ? null : (Integer) Percentage.of(result.score()),
                Percentage.of(work.entry().masteryScore()),
                work.mayRetake(),
                allowed == 0 ? null : (Integer) (allowed - work.taken()),
                next(work, own),
                own.satisfied(),
                work.unit().sections().get(0).id());
    }

    private static String next(UnitWork work, EnrolledCourse own) {
        List<AssignableUnit> units = own.course().units();
        int here = units.indexOf(work.entry());
        return units.stream()
                .skip(here + 1L)
                .filter(unit -> !own.best().containsKey(unit.id())
                        || own.best().get(unit.id()).failed())
                .map(unit -> unit.id().value())
                .findFirst()
                .orElse(null);
    }
}
