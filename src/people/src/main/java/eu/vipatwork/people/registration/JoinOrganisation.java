package eu.vipatwork.people.registration;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.GiveRole;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Accepts an invitation with the reader's existing account. */
@Dependent
public class JoinOrganisation {

    private final OpenInvitations openInvitations;
    private final GiveRole giveRole;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    JoinOrganisation(OpenInvitations openInvitations, GiveRole giveRole, RecordAuditEvent recordAuditEvent) {
        this.openInvitations = openInvitations;
        this.giveRole = giveRole;
        this.recordAuditEvent = recordAuditEvent;
    }

    /**
     * The account may have another address than the one invited: people have several, and the link was sent to one.
     *
     * @return whether the link was valid
     */
    @Transactional
    @RetriedOnConflict
    public boolean join(String token, SignedIn person) {
        Optional<InvitationRow> found = openInvitations.byToken(token);
        found.ifPresent(invitation -> {
            for (Role role : invitation.roles()) {
                giveRole.give(Inviter.of(invitation), person.person(), invitation.organisationId(), role);
            }
            openInvitations.close(invitation);
            recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.INVITATION_ACCEPTED)
                    .by(person.person())
                    .on(person.person())
                    .in(invitation.organisationId()));
        });
        return found.isPresent();
    }

    /** The sender of an invitation, when it is accepted. Their permission was checked when they sent it. */
    private record Inviter(Optional<PersonId> actor, OrganisationId organisation, Set<Role> roles) implements Actor {

        static Inviter of(InvitationRow invitation) {
            return new Inviter(invitation.invitedBy(), invitation.organisationId(), invitation.roles());
        }

        @Override
        public boolean isAdministrator() {
            return false;
        }

        @Override
        public boolean mayManage(OrganisationId where, Set<Role> wanted) {
            return organisation.equals(where) && roles.containsAll(wanted);
        }
    }
}
