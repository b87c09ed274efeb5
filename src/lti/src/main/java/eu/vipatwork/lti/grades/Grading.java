package eu.vipatwork.lti.grades;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.Course;
import eu.vipatwork.content.Question;
import eu.vipatwork.content.ReleaseId;
import eu.vipatwork.content.UnitEntry;
import eu.vipatwork.content.UnitId;
import eu.vipatwork.progress.CourseStanding;
import eu.vipatwork.progress.UnitStanding;

/**
 * What a result is worth in a gradebook. A unit: the score of the best attempt, or all of it when nothing is scored and
 * the unit is done. A course: the mean of its units, those that were not begun counting nothing.
 */
@Dependent
class Grading {

    private final Catalogue catalogue;

    @Inject
    Grading(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A grade.
     *
     * @param score from 0 to 1
     * @param complete whether there is nothing left to do
     */
    record Result(double score, boolean complete) {}

    /** The grade of one unit; nothing while there is no result. */
    Optional<Result> ofUnit(CourseStanding standing, UnitStanding unit) {
        return course(standing).flatMap(course -> result(course, unit));
    }

    /** The grade of the course; nothing before the first unit has a result. */
    Optional<Result> ofCourse(CourseStanding standing, List<UnitStanding> standings) {
        Optional<Course> course = course(standing);
        Map<UnitId, UnitStanding> byUnit =
                standings.stream().collect(Collectors.toMap(UnitStanding::unit, Function.identity()));
        List<UnitEntry> units = course.map(Course::units).orElse(List.of());
        List<Result> results = units.stream()
                .flatMap(
                        unit -> Optional.ofNullable(byUnit.get(unit.id()))
                                .flatMap(found -> result(course.orElseThrow(), found))
                                .stream())
                .toList();
        if (results.isEmpty()) {
            return Optional.empty();
        }
        double sum = results.stream().mapToDouble(Result::score).sum();
        boolean all = results.size() == units.size() && results.stream().allMatch(Result::complete);
        return Optional.of(new Result(sum / units.size(), all || standing.satisfiedAt() != null));
    }

    private Optional<Course> course(CourseStanding standing) {
        return catalogue
                .course(ReleaseId.of(standing.course().value(), standing.revision()))
                .or(() -> catalogue.latest(standing.course()));
    }

    private Optional<Result> result(Course course, UnitStanding unit) {
        boolean done = unit.status() == UnitStanding.Status.PASSED || unit.status() == UnitStanding.Status.COMPLETED;
        if (unit.bestScore() != null) {
            double score = Math.min(1, Math.max(0, unit.bestScore()));
            return Optional.of(new Result(score, done || unit.status() == UnitStanding.Status.FAILED));
        }
        // A unit with scored questions is told to be complete a moment before its score is.
        return done && !isScored(course, unit.unit()) ? Optional.of(new Result(1, true)) : Optional.empty();
    }

    private boolean isScored(Course course, UnitId unit) {
        return catalogue
                .unit(course.release(), unit, Locale.ENGLISH)
                .map(found -> found.questions().stream().anyMatch(Question::scored))
                .orElse(false);
    }
}
