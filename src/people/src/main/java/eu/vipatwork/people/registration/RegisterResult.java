package eu.vipatwork.people.registration;

/** What became of asking to register. */
public sealed interface RegisterResult {

    /** A letter with a link goes to the address: the same answer whether or not somebody has an account with it. */
    record LetterOnItsWay() implements RegisterResult {}

    /** The text is not an e-mail address. */
    record EmailRefused() implements RegisterResult {}

    /** The organisation takes addresses of one domain only. */
    record OtherDomain(String domain) implements RegisterResult {}

    /** The organisation does not let people register by themselves. */
    record NotAllowed() implements RegisterResult {}
}
