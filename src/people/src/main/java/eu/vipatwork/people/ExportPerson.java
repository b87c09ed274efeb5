package eu.vipatwork.people;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.FindActs;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Gathers what is kept about a person, for that person. */
@Dependent
public class ExportPerson {

    private static final int LOG_ENTRIES = 10_000;

    private final EntityManager people;
    private final InstantSource clock;
    private final FindPeople findPeople;
    private final FindSessions findSessions;
    private final FindConsents findConsents;
    private final FindActs findActs;
    private final RecordAct recordAct;

    @Inject
    public ExportPerson(
            @Unit("people") EntityManager people,
            InstantSource clock,
            FindPeople findPeople,
            FindSessions findSessions,
            FindConsents findConsents,
            FindActs findActs,
            RecordAct recordAct) {
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
        recordAct.record(Act.named(Acts.DATA_EXPORTED).by(actor.actor()).on(person));
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
