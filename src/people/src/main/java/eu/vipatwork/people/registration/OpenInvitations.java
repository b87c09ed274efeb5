package eu.vipatwork.people.registration;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.email.WithdrawEmails;
import eu.vipatwork.shared.OrganisationId;

/** Finds open invitations, and closes them together with their e-mails. Works in the caller's transaction. */
@Dependent
class OpenInvitations {

    private final InvitationRepository invitations;
    private final InstantSource clock;
    private final WithdrawEmails withdrawEmails;

    @Inject
    OpenInvitations(InvitationRepository invitations, InstantSource clock, WithdrawEmails withdrawEmails) {
        this.invitations = invitations;
        this.clock = clock;
        this.withdrawEmails = withdrawEmails;
    }

    /** @param token may be null */
    Optional<InvitationRow> byToken(String token) {
        return Optional.ofNullable(token).flatMap(given -> invitations.findByToken(given, clock.instant()));
    }

    /** Closes those to this address that the actor could have sent, before a new one replaces them. */
    void close(Actor actor, OrganisationId organisation, String email) {
        invitations.to(email, organisation).stream()
                .filter(invitation -> actor.mayManage(organisation, invitation.roles()))
                .forEach(this::close);
    }

    void close(InvitationRow invitation) {
        withdrawEmails.one(invitation.queuedEmail());
        invitations.remove(invitation);
    }
}
