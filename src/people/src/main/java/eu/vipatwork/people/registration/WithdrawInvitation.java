package eu.vipatwork.people.registration;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;

/** Withdraws an invitation: its link stops working, and its e-mail is not sent if it is still queued. */
@Dependent
public class WithdrawInvitation {

    private final InvitationRepository invitations;
    private final OpenInvitations openInvitations;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    WithdrawInvitation(
            InvitationRepository invitations, OpenInvitations openInvitations, RecordAuditEvent recordAuditEvent) {
        this.invitations = invitations;
        this.openInvitations = openInvitations;
        this.recordAuditEvent = recordAuditEvent;
    }

    /** @return whether the invitation exists and the actor may manage it */
    @Transactional
    public boolean withdraw(Actor actor, InvitationId id) {
        Optional<InvitationRow> found = invitations
                .find(id)
                .filter(invitation -> actor.mayManage(invitation.organisationId(), invitation.roles()));
        found.ifPresent(invitation -> {
            openInvitations.close(invitation);
            recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.INVITATION_WITHDRAWN)
                    .by(actor.actor())
                    .in(invitation.organisationId())
                    .saying(AuditDetail.of("invitation", id)));
        });
        return found.isPresent();
    }
}
