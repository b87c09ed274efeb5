package eu.vipatwork.people.secondfactor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.Actor;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.EndSessions;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Takes a person's second factor away, when phone and recovery codes are lost. The person sets up a new one. */
@Dependent
public class RemoveSecondFactor {

    private final EntityManager people;
    private final EndSessions endSessions;
    private final RecordAuditEvent recordAct;

    @Inject
    RemoveSecondFactor(@ModuleUnit("people") EntityManager people, EndSessions endSessions, RecordAuditEvent recordAct) {
        this.people = people;
        this.endSessions = endSessions;
        this.recordAct = recordAct;
    }

    /** Days of grace begin anew for the person. */
    @Transactional
    public RemoveSecondFactorResult remove(Actor actor, PersonId person) {
        if (!actor.isAdministrator()) {
            return new RemoveSecondFactorResult.NotAllowed();
        }
        for (String table : new String[] {"SecondFactorRow", "RecoveryCodeRow"}) {
            people.createQuery("delete from " + table + " r where r.person = :person")
                    .setParameter("person", person.toString())
                    .executeUpdate();
        }
        people.createQuery("update PersonRow p set p.secondFactorAsked = null where p.id = :person")
                .setParameter("person", person.toString())
                .executeUpdate();
        endSessions.ofPerson(person);
        recordAct.record(AuditEvent.named(PeopleAuditEvent.SECOND_FACTOR_REMOVED).by(actor.actor()).on(person));
        return new RemoveSecondFactorResult.Removed();
    }
}
