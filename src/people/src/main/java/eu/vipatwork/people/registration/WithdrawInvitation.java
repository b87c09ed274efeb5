package eu.vipatwork.people.registration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.database.ModuleUnit;

/** Takes an invitation back: its link is dead, its letter, if it still waits, is not sent. */
@Dependent
public class WithdrawInvitation {

    private final EntityManager people;
    private final OpenInvitations open;
    private final RecordAuditEvent recordAct;

    @Inject
    WithdrawInvitation(@ModuleUnit("people") EntityManager people, OpenInvitations open, RecordAuditEvent recordAct) {
        this.people = people;
        this.open = open;
        this.recordAct = recordAct;
    }

    /** @return whether there was such an invitation and the actor had a say over it */
    @Transactional
    public boolean withdraw(Actor actor, InvitationId invitation) {
        InvitationRow row = people.find(InvitationRow.class, invitation.toString());
        if (row == null || !actor.mayManage(row.organisationId(), row.roles())) {
            return false;
        }
        open.close(row);
        recordAct.record(AuditEvent.named(PeopleAuditEvent.INVITATION_WITHDRAWN)
                .by(actor.actor())
                .in(row.organisationId())
                .saying(AuditDetail.of("invitation", row.id)));
        return true;
    }
}
