package eu.vipatwork.people.password;

/** What became of choosing a new password by a link. */
public sealed interface ResetPasswordResult {

    /**
     * The password is set and every session ended; the person signs in with it, and with their second factor.
     *
     * @param deviceToken for the device cookie: whoever reads the owner's mail is no stranger, even while the account is
     *     under attack
     */
    record Reset(String deviceToken) implements ResetPasswordResult {}

    /** The link was used, is more than an hour old, or never was. */
    record LinkGone() implements ResetPasswordResult {}

    /** The link is still good for another try. */
    record PasswordRefused(PasswordRefusal reason) implements ResetPasswordResult {}
}
