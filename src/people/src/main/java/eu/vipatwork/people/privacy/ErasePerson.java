package eu.vipatwork.people.privacy;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.MembershipRepository;
import eu.vipatwork.people.PersonErased;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.AuditRepository;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.LockResult;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Erases a person (GDPR, Article 17): the account and all that hangs on it. What stays in the audit log and in other
 * rooms is an id that leads to nobody.
 */
@Dependent
public class ErasePerson {

    private static final List<String> THEIRS = List.of(
            "SessionRow",
            "PendingRow",
            "ResetLinkRow",
            "DeviceRow",
            "SecondFactorRow",
            "RecoveryCodeRow",
            "ConsentRow",
            "MembershipRow");

    private final EntityManager people;
    private final MembershipRepository administrators;
    private final RecordAuditEvent recordAct;
    private final AuditRepository forgetTraces;
    private final Event<PersonErased> erased;

    @Inject
    ErasePerson(
            @ModuleUnit("people") EntityManager people,
            MembershipRepository administrators,
            RecordAuditEvent recordAct,
            AuditRepository forgetTraces,
            Event<PersonErased> erased) {
        this.people = people;
        this.administrators = administrators;
        this.recordAct = recordAct;
        this.forgetTraces = forgetTraces;
        this.erased = erased;
    }

    /** Done by an administrator, or by the person in question. It cannot be undone. */
    @Transactional
    public LockResult erase(Actor actor, PersonId person) {
        if (!actor.isAdministrator() && !actor.actor().equals(Optional.of(person))) {
            return new LockResult.NotAllowed();
        }
        PersonRow row = people.find(PersonRow.class, person.toString());
        if (row == null) {
            return new LockResult.NotThere();
        }
        if (administrators.isLast(person)) {
            return new LockResult.LastAdministrator();
        }
        Optional<String> email = Optional.ofNullable(row.email);
        erased.fire(new PersonErased(person, email));
        for (String table : THEIRS) {
            people.createQuery("delete from " + table + " r where r.person = :person")
                    .setParameter("person", person.toString())
                    .executeUpdate();
        }
        people.remove(row);
        people.flush();
        forgetTraces.ofPerson(person);
        recordAct.record(AuditEvent.named(PeopleAuditEvent.PERSON_ERASED).by(actor.actor()).on(person));
        return new LockResult.Done();
    }
}
