package eu.vipatwork.people.privacy;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.MembershipRepository;
import eu.vipatwork.people.PersonErased;
import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.AuditRepository;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.LockResult;
import eu.vipatwork.shared.PersonId;

/**
 * Erases a person (GDPR, Article 17): the account and everything that refers to it. Observers of {@link PersonErased}
 * delete the rows of their packages and modules. What remains in the audit log and in other modules is an id that leads
 * nowhere.
 */
@Dependent
public class ErasePerson {

    private final PersonRepository persons;
    private final MembershipRepository memberships;
    private final AuditRepository auditEntries;
    private final RecordAuditEvent recordAuditEvent;
    private final Event<PersonErased> erased;

    @Inject
    ErasePerson(
            PersonRepository persons,
            MembershipRepository memberships,
            AuditRepository auditEntries,
            RecordAuditEvent recordAuditEvent,
            Event<PersonErased> erased) {
        this.persons = persons;
        this.memberships = memberships;
        this.auditEntries = auditEntries;
        this.recordAuditEvent = recordAuditEvent;
        this.erased = erased;
    }

    /** For an administrator, or the person in question. It cannot be undone. */
    @Transactional
    public LockResult erase(Actor actor, PersonId person) {
        if (!actor.isAdministrator() && !actor.actor().equals(Optional.of(person))) {
            return new LockResult.NotAllowed();
        }
        Optional<PersonRow> found = persons.find(person);
        if (found.isEmpty()) {
            return new LockResult.NotFound();
        }
        if (memberships.isLastAdministrator(person)) {
            return new LockResult.LastAdministrator();
        }
        erased.fire(new PersonErased(person, Optional.ofNullable(found.get().email())));
        persons.remove(found.get());
        auditEntries.anonymise(person);
        recordAuditEvent.record(
                AuditEvent.of(PeopleAuditEvent.PERSON_ERASED).by(actor.actor()).on(person));
        return new LockResult.Done();
    }
}
