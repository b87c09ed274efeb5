package eu.vipatwork.lti.grade;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.progress.CourseProgress;
import eu.vipatwork.progress.UnitProgress;

/**
 * What a result is worth in a gradebook. A unit: the score of the best attempt, or all of it when nothing is scored and
 * the unit is done. A course: the mean of its units, those that were not begun counting nothing.
 */
@Dependent
class CalculateGrade {

    private final Catalogue catalogue;

    @Inject
    CalculateGrade(Catalogue catalogue) {
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
    Optional<Result> ofUnit(CourseProgress standing, UnitProgress unit) {
        return course(standing).flatMap(course -> result(course, unit));
    }

    /** The grade of the course; nothing before the first unit has a result. */
    Optional<Result> ofCourse(CourseProgress standing, List<UnitProgress> standings) {
        Optional<Course> course = course(standing);
        Map<UnitId, UnitProgress> byUnit =
                standings.stream().collect(Collectors.toMap(UnitProgress::unit, Function.identity()));
        List<AssignableUnit> units = course.map(Course::units).orElse(List.of());
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

    private Optional<Course> course(CourseProgress standing) {
        return catalogue
                .course(ReleaseId.of(standing.course().value(), standing.revision()))
                .or(() -> catalogue.latest(standing.course()));
    }

    private Optional<Result> result(Course course, UnitProgress unit) {
        boolean done = unit.status() == UnitProgress.Status.PASSED || unit.status() == UnitProgress.Status.COMPLETED;
        if (unit.bestScore() != null) {
            double score = Math.min(1, Math.max(0, unit.bestScore()));
            return Optional.of(new Result(score, done || unit.status() == UnitProgress.Status.FAILED));
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
