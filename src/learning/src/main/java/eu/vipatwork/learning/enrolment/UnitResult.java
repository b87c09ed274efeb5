package eu.vipatwork.learning.enrolment;

/**
 * The result of an attempt.
 *
 * @param score from 0 to 1, or null when nothing in the unit is scored
 * @param passed whether the score reached the unit's mastery score, or null when nothing in the unit is scored
 */
public record UnitResult(Double score, Boolean passed) {

    /** Never where nothing is scored: such a unit is completed by reading it. */
    public boolean failed() {
        return Boolean.FALSE.equals(passed);
    }

    /** Never where nothing is scored. */
    public boolean hasPassed() {
        return Boolean.TRUE.equals(passed);
    }

    /** The one with the higher score; the later one when they are equal. */
    public UnitResult better(UnitResult later) {
        return score != null && later.score != null && score > later.score ? this : later;
    }
}
