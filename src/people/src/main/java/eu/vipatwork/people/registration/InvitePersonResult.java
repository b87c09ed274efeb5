package eu.vipatwork.people.registration;

/** The result of inviting a person. */
public sealed interface InvitePersonResult {

    /**
     * The e-mail is queued.
     *
     * @param email the normalised address
     * @param link the link in it, for passing on in another way
     */
    record Invited(InvitationId invitation, String email, String link) implements InvitePersonResult {}

    /** The owner of this address holds these roles in the organisation already. */
    record AlreadyMember() implements InvitePersonResult {}

    /** The text is not an e-mail address. */
    record EmailRefused() implements InvitePersonResult {}

    /** The name is too long, or has control characters. */
    record NameRefused() implements InvitePersonResult {}

    /** The actor may not manage these roles in this organisation. */
    record NotAllowed() implements InvitePersonResult {}
}
