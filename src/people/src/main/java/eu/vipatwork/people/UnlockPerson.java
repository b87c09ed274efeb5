package eu.vipatwork.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Lets a locked person in again. */
@Dependent
public class UnlockPerson {

    private final EntityManager people;
    private final RecordAct recordAct;

    @Inject
    public UnlockPerson(@Unit("people") EntityManager people, RecordAct recordAct) {
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
            recordAct.record(Act.named(Acts.PERSON_UNLOCKED).by(actor.actor()).on(person));
        }
        return new LockResult.Done();
    }
}
