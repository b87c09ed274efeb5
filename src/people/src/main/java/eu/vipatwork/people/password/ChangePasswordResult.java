package eu.vipatwork.people.password;

import java.time.Duration;
import eu.vipatwork.people.session.SignInResult;

/** What became of changing a password. */
public sealed interface ChangePasswordResult {

    /**
     * All sessions and known devices ended, also the one that asked: whoever held a copy of its cookie is out. The
     * owner goes on with new cookies.
     */
    record Changed(SignInResult.Accepted session) implements ChangePasswordResult {}

    /** The present password is another. */
    record Wrong() implements ChangePasswordResult {}

    record PasswordRefused(PasswordRefusal reason) implements ChangePasswordResult {}

    /** The present password was guessed at too often; this attempt was not looked at. */
    record TooManyAttempts(Duration remaining) implements ChangePasswordResult {}
}
