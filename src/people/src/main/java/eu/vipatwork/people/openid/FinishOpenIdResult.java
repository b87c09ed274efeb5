package eu.vipatwork.people.openid;

import eu.vipatwork.people.session.SignInResult;

/** What became of signing in elsewhere. */
public sealed interface FinishOpenIdResult {

    /** The provider vouches for a person: accepted, or a second factor needed, or refused because they are locked. */
    record Known(SignInResult result) implements FinishOpenIdResult {}

    /** The account of the person who is signed in here is connected; their session goes on. */
    record Connected() implements FinishOpenIdResult {}

    /** Somebody else's account here is connected with that one there. */
    record ConnectedElsewhere() implements FinishOpenIdResult {}

    /**
     * Somebody has an account here with the address that the provider names. They sign in with their password and connect
     * it; we do not guess that they are one.
     */
    record HasAccount() implements FinishOpenIdResult {}

    /** The person turned back at the provider's page, or the provider did not let them in. */
    record TurnedBack() implements FinishOpenIdResult {}

    /** The answer belongs to no sign-in of this browser: too late, twice, or sent by somebody else. Begin anew. */
    record Expired() implements FinishOpenIdResult {}

    /**
     * The provider does not answer, or its answer does not hold.
     *
     * @param reason for the log and for administrators
     */
    record ProviderSilent(String reason) implements FinishOpenIdResult {}
}
