package eu.vipatwork.people.registration;

import eu.vipatwork.people.password.PasswordRefusal;
import eu.vipatwork.people.session.SignInResult;

/** The result of accepting an invitation with a new account. */
public sealed interface AcceptInvitationResult {

    /** The account exists and its owner is signed in: the cookies. */
    record Accepted(SignInResult.Accepted session) implements AcceptInvitationResult {}

    /** Accepted or withdrawn before, or older than two weeks. */
    record LinkGone() implements AcceptInvitationResult {}

    /** An account with this address exists: sign in and {@link JoinOrganisation}. */
    record HasAccount() implements AcceptInvitationResult {}

    /** The name is empty, too long, or has control characters. */
    record NameRefused() implements AcceptInvitationResult {}

    /** The password breaks a rule. */
    record PasswordRefused(PasswordRefusal reason) implements AcceptInvitationResult {}
}
