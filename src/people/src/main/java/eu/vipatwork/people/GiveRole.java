package eu.vipatwork.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

/** Gives a person a role in an organisation. */
@Dependent
public class GiveRole {

    private final EntityManager people;
    private final InstantSource clock;
    private final RecordAct recordAct;

    @Inject
    public GiveRole(@Unit("people") EntityManager people, InstantSource clock, RecordAct recordAct) {
        this.people = people;
        this.clock = clock;
        this.recordAct = recordAct;
    }

    /** With a privileged role the person's open sessions become as short-lived as those of other staff. */
    @Transactional
    public ChangeRoleResult give(Actor actor, PersonId person, OrganisationId organisation, Role role) {
        if (!actor.mayManage(organisation, Set.of(role))) {
            return new ChangeRoleResult.NotAllowed();
        }
        if (people.find(PersonRow.class, person.toString()) == null
                || people.find(OrganisationRow.class, organisation.toString()) == null) {
            return new ChangeRoleResult.NotThere();
        }
        if (MembershipRow.find(people, person, organisation, role).isPresent()) {
            return new ChangeRoleResult.Done();
        }
        Instant now = clock.instant();
        people.persist(new MembershipRow(person, organisation, role, now));
        if (role.isPrivileged()) {
            shortenSessions(person, now);
        }
        recordAct.record(Act.named(Acts.ROLE_GIVEN)
                .by(actor.actor())
                .on(person)
                .in(organisation)
                .saying(Detail.of("roles", Detail.words("role", List.of(role)))));
        return new ChangeRoleResult.Done();
    }

    private void shortenSessions(PersonId person, Instant now) {
        SessionLimits limits = SessionLimits.OF_STAFF;
        people.createQuery("update SessionRow s set s.expires = :end, s.idleMinutes = :idle"
                        + " where s.person = :person and s.expires > :end")
                .setParameter("end", now.plus(limits.absolute()))
                .setParameter("idle", Math.toIntExact(limits.idle().toMinutes()))
                .setParameter("person", person.toString())
                .executeUpdate();
    }
}
