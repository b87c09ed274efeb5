package eu.vipatwork.learning.enrolment;

/**
 * What came out of an attempt.
 *
 * @param score from 0 to 1, or null when nothing in the unit is scored
 * @param passed whether the score reached the unit's mastery score, or null when nothing in the unit is scored
 */
public record UnitResult(Double score, Boolean passed) {

    /** A unit without scored questions is done when it was read. */
    public boolean failed() {
        return Boolean.FALSE.equals(passed);
    }

    /** The one with the higher score; the later one when they are equal. */
    UnitResult better(UnitResult later) {
        return score != null && later.score != null && score > later.score ? this : later;
    }
}
