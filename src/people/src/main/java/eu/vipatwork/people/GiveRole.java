package eu.vipatwork.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.SessionLimits;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Gives a person a role in an organisation. */
@Dependent
public class GiveRole {

    private final EntityManager people;
    private final InstantSource clock;
    private final RecordAuditEvent recordAct;

    @Inject
    public GiveRole(@ModuleUnit("people") EntityManager people, InstantSource clock, RecordAuditEvent recordAct) {
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
        recordAct.record(AuditEvent.named(PeopleAuditEvent.ROLE_GIVEN)
                .by(actor.actor())
                .on(person)
                .in(organisation)
                .saying(AuditDetail.of("roles", AuditDetail.words("role", List.of(role)))));
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
