package eu.vipatwork.people.secondfactor;

import java.time.Duration;

import eu.vipatwork.people.session.SignInResult;

/** The result of the second half of a sign-in. */
public sealed interface EnterSecondFactorResult {

    /** The person is signed in: the cookies. */
    record Accepted(SignInResult.Accepted session) implements EnterSecondFactorResult {}

    /** Neither a current code nor an unused recovery code; the person may try again. */
    record Wrong() implements EnterSecondFactorResult {}

    /** No code can be checked: the server's key that opens the person's is lost. A recovery code still works. */
    record KeyLost() implements EnterSecondFactorResult {}

    /** There were too many wrong codes; this one was not checked. */
    record TooManyAttempts(Duration remaining) implements EnterSecondFactorResult {}

    /** The first half was more than ten minutes ago, or has been used: sign in again. */
    record Expired() implements EnterSecondFactorResult {}
}
