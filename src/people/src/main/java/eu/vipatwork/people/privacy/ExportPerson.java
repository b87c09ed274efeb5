package eu.vipatwork.people.privacy;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Person;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.FindAuditEntries;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.consent.FindConsents;
import eu.vipatwork.people.secondfactor.FindSignInMethods;
import eu.vipatwork.people.secondfactor.SignInMethods;
import eu.vipatwork.people.session.FindSessions;
import eu.vipatwork.shared.PersonId;

/** Collects the stored data about a person, for that person. */
@Dependent
public class ExportPerson {

    private static final int LOG_ENTRIES = 10_000;

    private final InstantSource clock;
    private final FindPeople findPeople;
    private final FindSignInMethods findSignInMethods;
    private final FindSessions findSessions;
    private final FindConsents findConsents;
    private final FindAuditEntries findAuditEntries;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    ExportPerson(
            InstantSource clock,
            FindPeople findPeople,
            FindSignInMethods findSignInMethods,
            FindSessions findSessions,
            FindConsents findConsents,
            FindAuditEntries findAuditEntries,
            RecordAuditEvent recordAuditEvent) {
        this.clock = clock;
        this.findPeople = findPeople;
        this.findSignInMethods = findSignInMethods;
        this.findSessions = findSessions;
        this.findConsents = findConsents;
        this.findAuditEntries = findAuditEntries;
        this.recordAuditEvent = recordAuditEvent;
    }

    /** Empty when the actor is neither that person nor an administrator, or there is no such person. */
    @Transactional
    public Optional<PersonData> export(Actor actor, PersonId id) {
        if (!actor.isAdministrator() && !actor.actor().equals(Optional.of(id))) {
            return Optional.empty();
        }
        Optional<Person> person = findPeople.byId(id);
        if (person.isEmpty()) {
            return Optional.empty();
        }
        SignInMethods signInMethods = findSignInMethods.of(id).orElseThrow();
        recordAuditEvent.record(
                AuditEvent.of(PeopleAuditEvent.DATA_EXPORTED).by(actor.actor()).on(id));
        return Optional.of(new PersonData(
                clock.instant(),
                person.get(),
                signInMethods.hasPassword(),
                signInMethods.hasSecondFactor(),
                findPeople.memberships(id),
                findSessions.of(id, null),
                findConsents.of(id),
                findAuditEntries.ofPerson(id, 0, LOG_ENTRIES)));
    }
}
