package eu.vipatwork.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Takes a role from a person. It is gone with their next request; their account stays. */
@Dependent
public class TakeRole {

    private final EntityManager people;
    private final MembershipRepository administrators;
    private final RecordAuditEvent recordAct;

    @Inject
    TakeRole(@ModuleUnit("people") EntityManager people, MembershipRepository administrators, RecordAuditEvent recordAct) {
        this.people = people;
        this.administrators = administrators;
        this.recordAct = recordAct;
    }

    @Transactional
    public ChangeRoleResult take(Actor actor, PersonId person, OrganisationId organisation, Role role) {
        if (!actor.mayManage(organisation, Set.of(role))) {
            return new ChangeRoleResult.NotAllowed();
        }
        Optional<MembershipRow> held = MembershipRow.find(people, person, organisation, role);
        if (held.isEmpty()) {
            return new ChangeRoleResult.Done();
        }
        if (role == Role.ADMINISTRATOR && administrators.isLast(held.get())) {
            return new ChangeRoleResult.LastAdministrator();
        }
        people.remove(held.get());
        recordAct.record(AuditEvent.named(PeopleAuditEvent.ROLE_TAKEN)
                .by(actor.actor())
                .on(person)
                .in(organisation)
                .saying(AuditDetail.of("roles", AuditDetail.words("role", List.of(role)))));
        return new ChangeRoleResult.Done();
    }
}
