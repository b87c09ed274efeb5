package eu.vipatwork.people;

import java.time.Duration;

/** What became of the second half of a sign-in. */
public sealed interface EnterCodeResult {

    /** The person is in: the cookies. */
    record Accepted(SignInResult.Accepted session) implements EnterCodeResult {}

    /** Neither a code of this half minute nor an unused recovery code; another one may be tried. */
    record Wrong() implements EnterCodeResult {}

    /** No code can be checked: the server's own key that opens the person's is lost. A recovery code still works. */
    record KeyLost() implements EnterCodeResult {}

    /** There were too many wrong codes; this one was not looked at. */
    record TooManyAttempts(Duration remaining) implements EnterCodeResult {}

    /** The first half is more than ten minutes ago, or has been used: sign in anew. */
    record Expired() implements EnterCodeResult {}
}
