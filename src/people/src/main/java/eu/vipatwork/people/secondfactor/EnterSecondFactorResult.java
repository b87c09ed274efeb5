package eu.vipatwork.people.secondfactor;

import java.time.Duration;
import eu.vipatwork.people.session.SignInResult;

/** What became of the second half of a sign-in. */
public sealed interface EnterSecondFactorResult {

    /** The person is in: the cookies. */
    record Accepted(SignInResult.Accepted session) implements EnterSecondFactorResult {}

    /** Neither a code of this half minute nor an unused recovery code; another one may be tried. */
    record Wrong() implements EnterSecondFactorResult {}

    /** No code can be checked: the server's own key that opens the person's is lost. A recovery code still works. */
    record KeyLost() implements EnterSecondFactorResult {}

    /** There were too many wrong codes; this one was not looked at. */
    record TooManyAttempts(Duration remaining) implements EnterSecondFactorResult {}

    /** The first half is more than ten minutes ago, or has been used: sign in anew. */
    record Expired() implements EnterSecondFactorResult {}
}
