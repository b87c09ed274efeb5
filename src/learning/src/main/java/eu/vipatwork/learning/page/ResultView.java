package eu.vipatwork.learning.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Section;
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
 * @param wrong the answers that are not wholly right, in the order of the unit
 * @param reread the sections that have them
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
        String firstSection,
        String language,
        List<Wrong> wrong,
        List<Reread> reread) {

    /**
     * A question with an answer that is not wholly right.
     *
     * @param number of the question within its section, from 1, as on the page of the section
     */
    public record Wrong(String section, String sectionTitle, int number, QuestionView question) {}

    /** A section with wrong answers. */
    public record Reread(String section, String title) {}

    private static final Set<String> WRONG = Set.of("wrong", "partly");

    static ResultView of(UnitWork work, EnrolledCourse own, Locale locale) {
        List<Wrong> wrong = wrong(work, locale);
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
                work.unit().sections().get(0).id(),
                work.unit().language().toLanguageTag(),
                wrong,
                wrong.stream()
                        .map(each -> new Reread(each.section(), each.sectionTitle()))
                        .distinct()
                        .toList());
    }

    private static List<Wrong> wrong(UnitWork work, Locale locale) {
        QuestionViews views = new QuestionViews(work, null, locale);
        List<Wrong> wrong = new ArrayList<>();
        for (Section section : work.unit().sections()) {
            for (int i = 0; i < section.questions().size(); i++) {
                QuestionView view = views.view(section.questions().get(i));
                if (view.isAnswered() && WRONG.contains(view.verdict().outcome())) {
                    wrong.add(new Wrong(section.id(), section.title(), i + 1, view));
                }
            }
        }
        return wrong;
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
