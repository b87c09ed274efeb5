package eu.vipatwork.learning.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.CourseBlock;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.learning.EnrolledCourse;
import eu.vipatwork.learning.enrolment.UnitResult;
import eu.vipatwork.site.view.Percentage;

/**
 * A course page: blocks of units, with the person's state in each.
 *
 * @param minutes the duration of all units together
 * @param next the unit to go on with; null when none is left or the person is not enrolled
 * @param newer the version of the latest release, when the person is enrolled in an older one; else null
 * @param withdrawn whether the release that the person is enrolled in was withdrawn
 */
public record CourseOutline(
        String id,
        String title,
        String summary,
        String audience,
        String version,
        LocalDate date,
        Integer eqf,
        String language,
        List<BlockOutline> blocks,
        List<TemplateLink> templates,
        int units,
        int done,
        int minutes,
        boolean enrolled,
        boolean satisfied,
        UnitOutline next,
        String newer,
        boolean withdrawn) {

    /** A heading and the units below it. */
    public record BlockOutline(String id, String title, List<UnitOutline> units) {}

    /** A template to download. */
    public record TemplateLink(String id, String title) {}

    /**
     * A unit of the course page.
     *
     * @param state {@code open}, {@code under-way}, {@code passed}, {@code failed} or {@code completed}
     * @param percent of the best attempt, or null
     * @param mustRetake whether it was taken in an earlier release and must be taken again in this one
     * @param changed whether its text differs from that of the earlier release in which it was finished
     */
    public record UnitOutline(
            String id,
            int number,
            String title,
            String summary,
            int minutes,
            String state,
            Integer percent,
            boolean mustRetake,
            boolean changed) {

        boolean isDone() {
            return state.equals("passed") || state.equals("completed");
        }
    }

    static CourseOutline of(Course course, Optional<EnrolledCourse> own, Catalogue catalogue, Locale locale) {
        Locale language = course.languageFor(locale);
        List<BlockOutline> blocks = new ArrayList<>();
        int before = 0;
        for (CourseBlock block : course.blocks()) {
            blocks.add(block(block, before, course, own, catalogue, language));
            before += block.units().size();
        }
        List<UnitOutline> units =
                blocks.stream().flatMap(block -> block.units().stream()).toList();
        return new CourseOutline(
                course.id().value(),
                course.title().in(locale),
                course.summary().in(locale),
                course.audience().in(locale),
                course.version(),
                course.date(),
                course.eqf(),
                language.toLanguageTag(),
                List.copyOf(blocks),
                templates(course, catalogue, language),
                units.size(),
                (int) units.stream().filter(UnitOutline::isDone).count(),
                units.stream().mapToInt(UnitOutline::minutes).sum(),
                own.isPresent(),
                own.map(EnrolledCourse::satisfied).orElse(false),
                own.flatMap(EnrolledCourse::next)
                        .flatMap(next -> units.stream()
                                .filter(unit -> unit.id().equals(next.value()))
                                .findFirst())
                        .orElse(null),
                own.flatMap(enrolled -> newer(course, catalogue)).orElse(null),
                own.isPresent() && isWithdrawn(course, catalogue));
    }

    private static Optional<String> newer(Course course, Catalogue catalogue) {
        return catalogue
                .latest(course.id())
                .filter(latest -> latest.release().compareTo(course.release()) > 0)
                .map(Course::version);
    }

    private static boolean isWithdrawn(Course course, Catalogue catalogue) {
        return catalogue.releases(course.id().value()).stream()
                .anyMatch(release -> release.id().equals(course.release())
                        && release.withdrawn().isPresent());
    }

    /** The number of units of a course that a person has done. */
    static int done(EnrolledCourse enrolled) {
        return (int) enrolled.course().units().stream()
                .filter(unit -> enrolled.done(unit.id()))
                .count();
    }

    /** @param before the number of units in the blocks before this one */
    private static BlockOutline block(
            CourseBlock block,
            int before,
            Course course,
            Optional<EnrolledCourse> own,
            Catalogue catalogue,
            Locale language) {
        List<UnitOutline> units = new ArrayList<>();
        for (AssignableUnit entry : block.units()) {
            units.add(unit(entry, before + units.size() + 1, course, own, catalogue, language));
        }
        return new BlockOutline(block.id(), block.title().in(language), units);
    }

    private static UnitOutline unit(
            AssignableUnit entry,
            int number,
            Course course,
            Optional<EnrolledCourse> own,
            Catalogue catalogue,
            Locale language) {
        LearningUnit unit =
                catalogue.unit(course.release(), entry.id(), language).orElseThrow();
        Integer percent = own.map(enrolled -> enrolled.best().get(entry.id()))
                .map(UnitResult::score)
                .map(Percentage::of)
                .orElse(null);
        return new UnitOutline(
                entry.id().value(),
                number,
                unit.title(),
                unit.summary(),
                unit.minutes(),
                state(own, entry),
                percent,
                own.filter(enrolled -> enrolled.mustRetake().contains(entry.id()))
                        .isPresent(),
                own.map(enrolled -> enrolled.finishedIn().get(entry.id()))
                        .filter(then -> !then.equals(course.release()))
                        .flatMap(then -> catalogue.unit(then, entry.id(), language))
                        .filter(then -> !then.sha256().equals(unit.sha256()))
                        .isPresent());
    }

    /** A passed unit stays passed while, and after, it is taken again. */
    private static String state(Optional<EnrolledCourse> own, AssignableUnit entry) {
        EnrolledCourse.Attempt latest =
                own.map(enrolled -> enrolled.latest().get(entry.id())).orElse(null);
        if (latest == null) {
            return "open";
        }
        UnitResult best = own.get().best().get(entry.id());
        if (best != null && Boolean.TRUE.equals(best.passed())) {
            return "passed";
        }
        if (latest.result().isEmpty()) {
            return "under-way";
        }
        return best.failed() ? "failed" : "completed";
    }

    private static List<TemplateLink> templates(Course course, Catalogue catalogue, Locale language) {
        return course.templates().stream()
                .map(template -> new TemplateLink(
                        template.value(), catalogue.templateTitle(course.release(), template, language)))
                .toList();
    }
}
