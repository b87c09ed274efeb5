package eu.vipatwork.people.secondfactor;

/** The result of removing a second factor. */
public sealed interface RemoveSecondFactorResult {

    /** It is removed, and all sessions of the person ended. */
    record Removed() implements RemoveSecondFactorResult {}

    /** The actor is not an administrator. */
    record NotAllowed() implements RemoveSecondFactorResult {}
}
