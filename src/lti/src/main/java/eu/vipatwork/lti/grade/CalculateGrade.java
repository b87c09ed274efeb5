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
 * Calculates the grade of a result. A unit: the score of the best attempt, or 1 when nothing is scored and the unit is
 * done. A course: the mean of its units; a unit without a result counts 0.
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
     * @param complete whether everything is done
     */
    record Result(double score, boolean complete) {}

    /** The grade of one unit; empty until there is a result. */
    Optional<Result> ofUnit(CourseProgress progress, UnitProgress unit) {
        return course(progress).flatMap(course -> result(course, unit));
    }

    /** The grade of the course; empty until a unit has a result. */
    Optional<Result> ofCourse(CourseProgress progress, List<UnitProgress> taken) {
        Optional<Course> course = course(progress);
        Map<UnitId, UnitProgress> byUnit =
                taken.stream().collect(Collectors.toMap(UnitProgress::unit, Function.identity()));
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
        return Optional.of(new Result(sum / units.size(), all || progress.satisfiedAt() != null));
    }

    private Optional<Course> course(CourseProgress progress) {
        return catalogue
                .course(ReleaseId.of(progress.course().value(), progress.revision()))
                .or(() -> catalogue.latest(progress.course()));
    }

    private Optional<Result> result(Course course, UnitProgress unit) {
        boolean done = unit.status() == UnitProgress.Status.PASSED || unit.status() == UnitProgress.Status.COMPLETED;
        if (unit.bestScore() != null) {
            double score = Math.min(1, Math.max(0, unit.bestScore()));
            return Optional.of(new Result(score, done || unit.status() == UnitProgress.Status.FAILED));
        }
        // The statement that completes a unit with scored questions comes before the one with its score.
        return done && !isScored(course, unit.unit()) ? Optional.of(new Result(1, true)) : Optional.empty();
    }

    private boolean isScored(Course course, UnitId unit) {
        return catalogue
                .unit(course.release(), unit, Locale.ENGLISH)
                .map(found -> found.questions().stream().anyMatch(Question::scored))
                .orElse(false);
    }
}
