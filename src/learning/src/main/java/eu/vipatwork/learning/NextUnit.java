package eu.vipatwork.learning;

import java.util.Optional;
import java.util.function.Predicate;

import eu.vipatwork.content.document.AssignableUnit;
import eu.vipatwork.content.document.Course;
import eu.vipatwork.content.id.UnitId;

/** The unit that a learner goes on with. Every page that names one uses this rule. */
public final class NextUnit {

    private NextUnit() {}

    /**
     * The unit of the last step while it is not done, or else the first of the course that is not.
     *
     * @param last the unit of the last step
     * @return empty when all units are done
     */
    public static Optional<UnitId> of(Course course, Predicate<UnitId> done, Optional<UnitId> last) {
        return last.filter(unit -> course.unit(unit).isPresent() && !done.test(unit))
                .or(() -> course.units().stream()
                        .map(AssignableUnit::id)
                        .filter(unit -> !done.test(unit))
                        .findFirst());
    }
}
