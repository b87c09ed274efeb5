package eu.vipatwork.people.secondfactor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.EndSessions;
import eu.vipatwork.shared.PersonId;

/** Removes a person's second factor when phone and recovery codes are lost. The person sets up a new one. */
@Dependent
public class RemoveSecondFactor {

    private final SecondFactorRepository secondFactors;
    private final PersonRepository persons;
    private final EndSessions endSessions;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    RemoveSecondFactor(
            SecondFactorRepository secondFactors,
            PersonRepository persons,
            EndSessions endSessions,
            RecordAuditEvent recordAuditEvent) {
        this.secondFactors = secondFactors;
        this.persons = persons;
        this.endSessions = endSessions;
        this.recordAuditEvent = recordAuditEvent;
    }

    /** The days of grace begin again for the person. */
    @Transactional
    public RemoveSecondFactorResult remove(Actor actor, PersonId person) {
        if (!actor.isAdministrator()) {
            return new RemoveSecondFactorResult.NotAllowed();
        }
        secondFactors.delete(person);
        persons.find(person).ifPresent(PersonRow::forgetSecondFactorRequest);
        endSessions.ofPerson(person);
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.SECOND_FACTOR_REMOVED)
                .by(actor.actor())
                .on(person));
        return new RemoveSecondFactorResult.Removed();
    }
}
