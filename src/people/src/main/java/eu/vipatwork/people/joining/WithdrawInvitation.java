package eu.vipatwork.people.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.Unit;

/** Takes an invitation back: its link is dead, its letter, if it still waits, is not sent. */
@Dependent
public class WithdrawInvitation {

    private final EntityManager people;
    private final OpenInvitations open;
    private final RecordAct recordAct;

    @Inject
    WithdrawInvitation(@Unit("people") EntityManager people, OpenInvitations open, RecordAct recordAct) {
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
        recordAct.record(Act.named(Acts.INVITATION_WITHDRAWN)
                .by(actor.actor())
                .in(row.organisationId())
                .saying(Detail.of("invitation", row.id)));
        return true;
    }
}
