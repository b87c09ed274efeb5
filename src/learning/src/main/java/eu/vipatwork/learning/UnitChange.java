package eu.vipatwork.learning;

import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.DocumentChange;

/**
 * What another release makes of a unit, and what that means for one person.
 *
 * @param since the release that they know: the one they are pinned to, or in which they finished the unit
 * @param change what its authors say of it
 */
public record UnitChange(UnitId unit, ReleaseId since, DocumentChange change, Done done, Effect effect) {

    /** How far the person is in the unit. */
    public enum Done {
        NOTHING,
        UNDER_WAY,
        FINISHED
    }

    /** What moving makes of what they did. */
    public enum Effect {
        /** Nothing was done yet, so nothing is at stake. */
        NONE,
        /** Answers and results count on. */
        KEPT,
        /** The unit asks again; what was done stays on record. */
        ASKED_AGAIN,
        /** The unit is new. */
        NEW,
        /** The unit is not in that release; what was done stays on record. */
        GONE
    }
}
