package eu.vipatwork.people.session;

import java.time.Duration;

/** What became of an attempt to sign in. */
public sealed interface SignInResult {

    /**
     * The person is in.
     *
     * @param sessionToken for the session cookie; kept nowhere else
     * @param deviceToken for a cookie that lasts a year and shows, at the next sign-in, that this person has been on
     *     this device before; it opens nothing by itself
     */
    record Accepted(String sessionToken, String deviceToken) implements SignInResult {}

    /** The e-mail address or the password is wrong, or the account is locked; which of them is not told. */
    record Refused() implements SignInResult {}

    /**
     * There were too many wrong attempts; this one was not looked at.
     *
     * @param remaining how long until attempts are looked at again
     */
    record TooManyAttempts(Duration remaining) implements SignInResult {}

    /**
     * The password was right; a code is still to come.
     *
     * @param pendingToken names this half of the sign-in to {@code EnterSecondFactor}, for a few minutes
     */
    record SecondFactorNeeded(String pendingToken) implements SignInResult {}
}
