package eu.vipatwork.people.session;

import java.time.Duration;

/** The result of an attempt to sign in. */
public sealed interface SignInResult {

    /**
     * The person is signed in.
     *
     * @param sessionToken for the session cookie; stored nowhere else
     * @param deviceToken for a cookie that lasts a year and shows, at the next sign-in, that this person has used this
     *     device before; it gives no access by itself
     */
    record Accepted(String sessionToken, String deviceToken) implements SignInResult {}

    /** The e-mail address or the password is wrong, or the account is locked; the answer does not say which. */
    record Refused() implements SignInResult {}

    /**
     * There were too many wrong attempts; this one was not checked.
     *
     * @param remaining the time until attempts are checked again
     */
    record TooManyAttempts(Duration remaining) implements SignInResult {}

    /**
     * The first factor is correct; the code of the second must follow.
     *
     * @param pendingToken identifies this sign-in to {@code EnterSecondFactor}, for ten minutes
     */
    record SecondFactorNeeded(String pendingToken) implements SignInResult {}
}
