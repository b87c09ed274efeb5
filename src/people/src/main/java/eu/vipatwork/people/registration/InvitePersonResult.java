package eu.vipatwork.people.registration;

/** What became of inviting somebody. */
public sealed interface InvitePersonResult {

    /**
     * A letter is on its way.
     *
     * @param link what stands in it, to be handed on in another way if that is easier
     */
    record Invited(InvitationId invitation, String link) implements InvitePersonResult {}

    /** Somebody with this address holds these roles in the organisation already. */
    record AlreadyMember() implements InvitePersonResult {}

    /** The text is not an e-mail address. */
    record EmailRefused() implements InvitePersonResult {}

    /** The name is too long, or has characters of control. */
    record NameRefused() implements InvitePersonResult {}

    /** The actor has no say over these roles in this organisation. */
    record NotAllowed() implements InvitePersonResult {}
}
