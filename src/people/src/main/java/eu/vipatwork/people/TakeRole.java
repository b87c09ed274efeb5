package eu.vipatwork.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Takes a role from a person, with effect from their next request. The account remains. */
@Dependent
public class TakeRole {

    private final MembershipRepository memberships;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    TakeRole(MembershipRepository memberships, RecordAuditEvent recordAuditEvent) {
        this.memberships = memberships;
        this.recordAuditEvent = recordAuditEvent;
    }

    @Transactional
    @RetriedOnConflict
    public ChangeRoleResult take(Actor actor, PersonId person, OrganisationId organisation, Role role) {
        if (!actor.mayManage(organisation, Set.of(role))) {
            return new ChangeRoleResult.NotAllowed();
        }
        Optional<MembershipRow> held = memberships.find(person, organisation, role);
        if (held.isEmpty()) {
            return new ChangeRoleResult.Done();
        }
        if (role == Role.ADMINISTRATOR && memberships.isLastAdministrator(held.get())) {
            return new ChangeRoleResult.LastAdministrator();
        }
        memberships.remove(held.get());
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.ROLE_TAKEN)
                .by(actor.actor())
                .on(person)
                .in(organisation)
                .saying(AuditDetail.of("roles", AuditDetail.words("role", List.of(role)))));
        return new ChangeRoleResult.Done();
    }
}
