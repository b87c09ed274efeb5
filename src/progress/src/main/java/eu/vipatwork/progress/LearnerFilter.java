package eu.vipatwork.progress;

import java.util.Collection;
import java.util.List;

import eu.vipatwork.shared.PersonId;

/**
 * Which learners of a course are wanted. All conditions must match.
 *
 * @param status null for any
 * @param inactive only those who are inactive
 * @param people only these; null for all
 */
public record LearnerFilter(ProgressStatus status, boolean inactive, Collection<PersonId> people) {

    public static final LearnerFilter ALL = new LearnerFilter(null, false, null);

    public LearnerFilter {
        people = people == null ? null : List.copyOf(people);
    }

    public static LearnerFilter of(ProgressStatus status) {
        return new LearnerFilter(status, false, null);
    }

    public static LearnerFilter ofInactive() {
        return new LearnerFilter(null, true, null);
    }

    public static LearnerFilter of(Collection<PersonId> people) {
        return new LearnerFilter(null, false, people);
    }
}
