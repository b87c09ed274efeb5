package eu.vipatwork.people.session;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.MembershipRepository;
import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;

/** Keeps a person from signing in and ends their sessions at once. Their learning records remain. */
@Dependent
public class LockPerson {

    private final PersonRepository persons;
    private final MembershipRepository memberships;
    private final EndSessions endSessions;
    private final InstantSource clock;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    LockPerson(
            PersonRepository persons,
            MembershipRepository memberships,
            EndSessions endSessions,
            InstantSource clock,
            RecordAuditEvent recordAuditEvent) {
        this.persons = persons;
        this.memberships = memberships;
        this.endSessions = endSessions;
        this.clock = clock;
        this.recordAuditEvent = recordAuditEvent;
    }

    @Transactional
    public LockResult lock(Actor actor, PersonId person) {
        if (!actor.isAdministrator()) {
            return new LockResult.NotAllowed();
        }
        Optional<PersonRow> found = persons.find(person);
        if (found.isEmpty()) {
            return new LockResult.NotFound();
        }
        if (memberships.isLastAdministrator(person)) {
            return new LockResult.LastAdministrator();
        }
        if (!found.get().isLocked()) {
            found.get().lock(clock.instant());
            endSessions.ofPerson(person);
            recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.PERSON_LOCKED)
                    .by(actor.actor())
                    .on(person));
        }
        return new LockResult.Done();
    }
}
