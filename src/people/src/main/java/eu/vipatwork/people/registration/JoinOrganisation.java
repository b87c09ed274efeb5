package eu.vipatwork.people.registration;

import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.GiveRole;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.SignedIn;

/** Accepts an invitation with the account that its reader has. */
@Dependent
public class JoinOrganisation {

    private final OpenInvitations open;
    private final GiveRole giveRole;
    private final RecordAuditEvent recordAct;

    @Inject
    JoinOrganisation(OpenInvitations open, GiveRole giveRole, RecordAuditEvent recordAct) {
        this.open = open;
        this.giveRole = giveRole;
        this.recordAct = recordAct;
    }

    /**
     * The account may have another address than the one invited: people have several, and the link was sent to one.
     *
     * @return whether the link was still good
     */
    @Transactional
    public boolean join(String token, SignedIn person) {
        Optional<InvitationRow> found = open.byToken(token);
        found.ifPresent(row -> {
            for (Role role : row.roles()) {
                giveRole.give(Inviter.of(row), person.person(), row.organisationId(), role);
            }
            open.close(row);
            recordAct.record(AuditEvent.named(PeopleAuditEvent.INVITATION_ACCEPTED)
                    .by(person.person())
                    .on(person.person())
                    .in(row.organisationId()));
        });
        return found.isPresent();
    }
}
