package eu.vipatwork.learning;

import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.DocumentChange;

/**
 * A change of a unit in another release, and its effect for one person.
 *
 * @param since the release that they know: the one they take, or in which they finished the unit
 * @param change with the notes of its authors
 */
public record UnitChange(UnitId unit, ReleaseId since, DocumentChange change, Work work, Effect effect) {

    /** The person's work in the unit so far. */
    public enum Work {
        NOTHING,
        IN_PROGRESS,
        FINISHED
    }

    /** What moving to the release does to that work. */
    public enum Effect {
        /** There is no work yet. */
        NONE,
        /** Answers and results are kept. */
        KEPT,
        /** The unit must be taken again; the earlier results stay on record. */
        MUST_RETAKE,
        /** The unit is new. */
        NEW,
        /** The unit is not in that release; the earlier results stay on record. */
        REMOVED
    }
}
