package eu.vipatwork.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Takes a role from a person. It is gone with their next request; their account stays. */
@Dependent
public class TakeRole {

    private final EntityManager people;
    private final Administrators administrators;
    private final RecordAct recordAct;

    @Inject
    TakeRole(@Unit("people") EntityManager people, Administrators administrators, RecordAct recordAct) {
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
        recordAct.record(Act.named(Acts.ROLE_TAKEN)
                .by(actor.actor())
                .on(person)
                .in(organisation)
                .saying(Detail.of("roles", Detail.words("role", List.of(role)))));
        return new ChangeRoleResult.Done();
    }
}
