package eu.vipatwork.people.password;

import java.time.Duration;

import eu.vipatwork.people.session.SignInResult;

/** The result of changing a password. */
public sealed interface ChangePasswordResult {

    /**
     * All sessions and known devices are deleted, including those of the request, so that a copied cookie stops working.
     * The owner continues with new cookies.
     */
    record Changed(SignInResult.Accepted session) implements ChangePasswordResult {}

    /** The present password is wrong. */
    record Wrong() implements ChangePasswordResult {}

    /** The new password breaks a rule. */
    record PasswordRefused(PasswordRefusal reason) implements ChangePasswordResult {}

    /** There were too many wrong attempts; this one was not checked. */
    record TooManyAttempts(Duration remaining) implements ChangePasswordResult {}
}
