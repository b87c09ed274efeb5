package eu.vipatwork.people.openid;

import eu.vipatwork.people.session.SignInResult;

/** The result of signing in at a provider. */
public sealed interface FinishOpenIdResult {

    /** The provider identified a person: accepted, second factor needed, or refused because they are locked. */
    record Known(SignInResult result) implements FinishOpenIdResult {}

    /** The signed-in person's account is connected; their session continues. */
    record Connected() implements FinishOpenIdResult {}

    /** The identity is connected with another person's account here. */
    record ConnectedElsewhere() implements FinishOpenIdResult {}

    /**
     * An account with the address that the provider names exists here. Its owner signs in with their password and
     * connects it; that both are the same person is not assumed.
     */
    record HasAccount() implements FinishOpenIdResult {}

    /** The person cancelled at the provider, or the provider refused them. */
    record Cancelled() implements FinishOpenIdResult {}

    /** The answer matches no pending sign-in of this browser: too late, repeated, or forged. Sign in again. */
    record Expired() implements FinishOpenIdResult {}

    /**
     * The provider does not answer, or its answer is invalid.
     *
     * @param reason for the log and for administrators
     */
    record ProviderFailed(String reason) implements FinishOpenIdResult {}
}
