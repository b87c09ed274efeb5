package eu.vipatwork.people.privacy;

import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.FindAuditEntries;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.consent.FindConsents;
import eu.vipatwork.people.secondfactor.SecondFactorRow;
import eu.vipatwork.people.session.FindSessions;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Gathers what is kept about a person, for that person. */
@Dependent
public class ExportPerson {

    private static final int LOG_ENTRIES = 10_000;

    private final EntityManager people;
    private final InstantSource clock;
    private final FindPeople findPeople;
    private final FindSessions findSessions;
    private final FindConsents findConsents;
    private final FindAuditEntries findActs;
    private final RecordAuditEvent recordAct;

    @Inject
    public ExportPerson(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            FindPeople findPeople,
            FindSessions findSessions,
            FindConsents findConsents,
            FindAuditEntries findActs,
            RecordAuditEvent recordAct) {
        this.people = people;
        this.clock = clock;
        this.findPeople = findPeople;
        this.findSessions = findSessions;
        this.findConsents = findConsents;
        this.findActs = findActs;
        this.recordAct = recordAct;
    }

    /** Nothing when the actor is neither that person nor an administrator, or there is no such person. */
    @Transactional
    public Optional<PersonData> export(Actor actor, PersonId person) {
        if (!actor.isAdministrator() && !actor.actor().equals(Optional.of(person))) {
            return Optional.empty();
        }
        PersonRow row = people.find(PersonRow.class, person.toString());
        if (row == null) {
            return Optional.empty();
        }
        SecondFactorRow factor = people.find(SecondFactorRow.class, person.toString());
        recordAct.record(AuditEvent.named(PeopleAuditEvent.DATA_EXPORTED).by(actor.actor()).on(person));
        return Optional.of(new PersonData(
                clock.instant(),
                row.toPerson(),
                row.passwordHash != null,
                factor != null && factor.confirmed != null,
                findPeople.memberships(person),
                findSessions.of(person, null),
                findConsents.of(person),
                findActs.ofPerson(person, 0, LOG_ENTRIES)));
    }
}
