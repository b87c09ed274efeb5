package eu.vipatwork.people.session;

import java.time.InstantSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.MembershipRepository;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Keeps a person out, at once: their sessions end. What they learned stays. */
@Dependent
public class LockPerson {

    private final EntityManager people;
    private final InstantSource clock;
    private final MembershipRepository administrators;
    private final EndSessions endSessions;
    private final RecordAuditEvent recordAct;

    @Inject
    LockPerson(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            MembershipRepository administrators,
            EndSessions endSessions,
            RecordAuditEvent recordAct) {
        this.people = people;
        this.clock = clock;
        this.administrators = administrators;
        this.endSessions = endSessions;
        this.recordAct = recordAct;
    }

    @Transactional
    public LockResult lock(Actor actor, PersonId person) {
        if (!actor.isAdministrator()) {
            return new LockResult.NotAllowed();
        }
        PersonRow row = people.find(PersonRow.class, person.toString());
        if (row == null) {
            return new LockResult.NotThere();
        }
        if (administrators.isLast(person)) {
            return new LockResult.LastAdministrator();
        }
        if (row.locked == null) {
            row.locked = clock.instant();
            endSessions.ofPerson(person);
            recordAct.record(AuditEvent.named(PeopleAuditEvent.PERSON_LOCKED).by(actor.actor()).on(person));
        }
        return new LockResult.Done();
    }
}
