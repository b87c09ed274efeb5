package eu.vipatwork.people.password;

/** The result of choosing a new password with a link. */
public sealed interface ResetPasswordResult {

    /**
     * The password is set and every session ended; the person signs in with it, and with their second factor.
     *
     * @param deviceToken for the device cookie: a person who can read the owner's mail counts as a known device, even
     *     while the account is under attack
     */
    record Reset(String deviceToken) implements ResetPasswordResult {}

    /** The link was used, is more than an hour old, or never existed. */
    record LinkGone() implements ResetPasswordResult {}

    /** The new password breaks a rule; the link is still valid. */
    record PasswordRefused(PasswordRefusal reason) implements ResetPasswordResult {}
}
