package eu.vipatwork.people.registration;

/** The result of a request to register. */
public sealed interface RegisterResult {

    /** An e-mail with a link goes to the address: the same answer whether or not an account with it exists. */
    record EmailSent() implements RegisterResult {}

    /** The text is not an e-mail address. */
    record EmailRefused() implements RegisterResult {}

    /** The organisation accepts addresses of one domain only. */
    record OtherDomain(String domain) implements RegisterResult {}

    /** The organisation does not allow self-registration. */
    record NotAllowed() implements RegisterResult {}
}
