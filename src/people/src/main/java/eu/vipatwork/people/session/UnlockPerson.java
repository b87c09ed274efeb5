package eu.vipatwork.people.session;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;

/** Allows a locked person to sign in again. */
@Dependent
public class UnlockPerson {

    private final PersonRepository persons;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    UnlockPerson(PersonRepository persons, RecordAuditEvent recordAuditEvent) {
        this.persons = persons;
        this.recordAuditEvent = recordAuditEvent;
    }

    @Transactional
    public LockResult unlock(Actor actor, PersonId person) {
        if (!actor.isAdministrator()) {
            return new LockResult.NotAllowed();
        }
        Optional<PersonRow> found = persons.find(person);
        if (found.isEmpty()) {
            return new LockResult.NotFound();
        }
        if (found.get().isLocked()) {
            found.get().unlock();
            recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.PERSON_UNLOCKED)
                    .by(actor.actor())
                    .on(person));
        }
        return new LockResult.Done();
    }
}
