package eu.vipatwork.learning.enrolment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.CourseBlock;
import eu.vipatwork.content.id.UnitId;

/**
 * What somebody's attempts add up to in a course, by the rules of its units' {@code moveOn} (cmi5 10.2.4). Attempts at
 * units that a newer release asks for again do not count.
 */
final class CourseCompletion {

    private final Course course;
    private final Set<UnitId> completed = new HashSet<>();
    private final Set<UnitId> passed = new HashSet<>();

    CourseCompletion(Course course, List<UnitAttempt> attempts) {
        this.course = course;
        attempts.stream().filter(attempt -> !attempt.superseded()).forEach(attempt -> attempt.result()
                .ifPresent(result -> {
                    completed.add(attempt.unit());
                    if (Boolean.TRUE.equals(result.passed())) {
                        passed.add(attempt.unit());
                    }
                }));
    }

    boolean completed(UnitId unit) {
        return completed.contains(unit);
    }

    boolean passed(UnitId unit) {
        return passed.contains(unit);
    }

    boolean satisfied(AssignableUnit unit) {
        return unit.moveOn().satisfiedBy(completed(unit.id()), passed(unit.id()));
    }

    boolean satisfied(CourseBlock block) {
        return block.units().stream().allMatch(this::satisfied);
    }

    boolean satisfied() {
        return course.units().stream().allMatch(this::satisfied);
    }
}
