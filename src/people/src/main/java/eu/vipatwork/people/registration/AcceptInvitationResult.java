package eu.vipatwork.people.registration;

import eu.vipatwork.people.password.PasswordRefusal;
import eu.vipatwork.people.session.SignInResult;

/** What became of accepting an invitation with a new account. */
public sealed interface AcceptInvitationResult {

    /** There is an account, and its owner is in: the cookies. */
    record Accepted(SignInResult.Accepted session) implements AcceptInvitationResult {}

    /** Accepted or withdrawn before, or older than two weeks. */
    record LinkGone() implements AcceptInvitationResult {}

    /** Somebody has an account with this address: sign in and {@link JoinOrganisation}. */
    record HasAccount() implements AcceptInvitationResult {}

    /** The name is empty, too long, or has characters of control. */
    record NameRefused() implements AcceptInvitationResult {}

    record PasswordRefused(PasswordRefusal reason) implements AcceptInvitationResult {}
}
