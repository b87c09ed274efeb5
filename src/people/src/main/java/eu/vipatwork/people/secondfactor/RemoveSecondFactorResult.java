package eu.vipatwork.people.secondfactor;

/** What became of taking a second factor away. */
public sealed interface RemoveSecondFactorResult {

    /** It is gone, and so are all sessions of the person. */
    record Removed() implements RemoveSecondFactorResult {}

    /** Only administrators may. */
    record NotAllowed() implements RemoveSecondFactorResult {}
}
