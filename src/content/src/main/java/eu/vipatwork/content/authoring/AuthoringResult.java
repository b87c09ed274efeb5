package eu.vipatwork.content.authoring;

/** What came of moving a draft on its way. */
public enum AuthoringResult {
    DONE,
    /** There is no such draft. */
    UNKNOWN,
    /** The draft is not where it could be moved from, or somebody changed it in between. */
    NOT_NOW,
    /** Readers could not be told what changed: a text goes to review with a note. */
    NO_NOTE,
    /** Nobody approves what they wrote themselves. */
    OWN_WORK
}
