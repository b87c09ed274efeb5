package eu.vipatwork.learning.enrolment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.document.CourseBlock;
import eu.vipatwork.content.id.UnitId;

/**
 * What a person's attempts satisfy in a course, by the {@code moveOn} of its units (cmi5 10.2.4). Superseded attempts
 * do not count.
 */
public final class CourseCompletion {

    private final Course course;
    private final Set<UnitId> completed = new HashSet<>();
    private final Set<UnitId> passed = new HashSet<>();

    public CourseCompletion(Course course, List<UnitAttempt> attempts) {
        this.course = course;
        attempts.stream().filter(attempt -> !attempt.superseded()).forEach(attempt -> attempt.result()
                .ifPresent(result -> {
                    completed.add(attempt.unit());
                    if (result.hasPassed()) {
                        passed.add(attempt.unit());
                    }
                }));
    }

    private boolean completed(UnitId unit) {
        return completed.contains(unit);
    }

    private boolean passed(UnitId unit) {
        return passed.contains(unit);
    }

    private boolean satisfied(AssignableUnit unit) {
        return unit.moveOn().satisfiedBy(completed(unit.id()), passed(unit.id()));
    }

    public boolean satisfied(CourseBlock block) {
        return block.units().stream().allMatch(this::satisfied);
    }

    public boolean satisfied() {
        return course.units().stream().allMatch(this::satisfied);
    }
}
