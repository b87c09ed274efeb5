package eu.vipatwork.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Gives a person a role in an organisation. */
@Dependent
public class GiveRole {

    private final PersonRepository persons;
    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final InstantSource clock;
    private final RecordAuditEvent recordAuditEvent;
    private final Event<RoleGiven> given;

    @Inject
    GiveRole(
            PersonRepository persons,
            OrganisationRepository organisations,
            MembershipRepository memberships,
            InstantSource clock,
            RecordAuditEvent recordAuditEvent,
            Event<RoleGiven> given) {
        this.persons = persons;
        this.organisations = organisations;
        this.memberships = memberships;
        this.clock = clock;
        this.recordAuditEvent = recordAuditEvent;
        this.given = given;
    }

    /** A privileged role also shortens the person's open sessions, see {@link RoleGiven}. */
    @Transactional
    @RetriedOnConflict
    public ChangeRoleResult give(Actor actor, PersonId person, OrganisationId organisation, Role role) {
        if (!actor.mayManage(organisation, Set.of(role))) {
            return new ChangeRoleResult.NotAllowed();
        }
        if (persons.find(person).isEmpty() || organisations.find(organisation).isEmpty()) {
            return new ChangeRoleResult.NotFound();
        }
        if (memberships.find(person, organisation, role).isPresent()) {
            return new ChangeRoleResult.Done();
        }
        memberships.add(new MembershipRow(person, organisation, role, clock.instant()));
        given.fire(new RoleGiven(person, role));
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.ROLE_GIVEN)
                .by(actor.actor())
                .on(person)
                .in(organisation)
                .saying(AuditDetail.of("roles", AuditDetail.words("role", List.of(role)))));
        return new ChangeRoleResult.Done();
    }
}
