package eu.vipatwork.content.authoring;

/** The result of a step on a draft or a translation. */
public enum AuthoringResult {
    DONE,
    /** There is no such draft or document. */
    UNKNOWN,
    /** The state does not allow the step, or changed in the meantime. */
    NOT_NOW,
    /** A text needs a note on its changes before review. */
    NO_NOTE,
    /** Authors may not approve their own drafts. */
    OWN_WORK
}
