package eu.vipatwork.people.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Lets a locked person in again. */
@Dependent
public class UnlockPerson {

    private final EntityManager people;
    private final RecordAuditEvent recordAct;

    @Inject
    public UnlockPerson(@ModuleUnit("people") EntityManager people, RecordAuditEvent recordAct) {
        this.people = people;
        this.recordAct = recordAct;
    }

    @Transactional
    public LockResult unlock(Actor actor, PersonId person) {
        if (!actor.isAdministrator()) {
            return new LockResult.NotAllowed();
        }
        PersonRow row = people.find(PersonRow.class, person.toString());
        if (row == null) {
            return new LockResult.NotThere();
        }
        if (row.locked != null) {
            row.locked = null;
            recordAct.record(AuditEvent.named(PeopleAuditEvent.PERSON_UNLOCKED).by(actor.actor()).on(person));
        }
        return new LockResult.Done();
    }
}
