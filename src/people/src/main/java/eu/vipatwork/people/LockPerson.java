package eu.vipatwork.people;

import java.time.InstantSource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Keeps a person out, at once: their sessions end. What they learned stays. */
@Dependent
public class LockPerson {

    private final EntityManager people;
    private final InstantSource clock;
    private final Administrators administrators;
    private final EndSessions endSessions;
    private final RecordAct recordAct;

    @Inject
    LockPerson(
            @Unit("people") EntityManager people,
            InstantSource clock,
            Administrators administrators,
            EndSessions endSessions,
            RecordAct recordAct) {
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
            recordAct.record(Act.named(Acts.PERSON_LOCKED).by(actor.actor()).on(person));
        }
        return new LockResult.Done();
    }
}
