package eu.vipatwork.people.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Ends one of a person's own sessions from their list, wherever it is open. */
@Dependent
public class EndSession {

    private final EntityManager people;
    private final RecordAuditEvent recordAct;

    @Inject
    public EndSession(@ModuleUnit("people") EntityManager people, RecordAuditEvent recordAct) {
        this.people = people;
        this.recordAct = recordAct;
    }

    /** @return whether there was such a session of this person; another's is never touched */
    @Transactional
    public boolean end(PersonId owner, SessionId session) {
        boolean ended = people.createQuery("delete from SessionRow s where s.id = :id and s.person = :person")
                        .setParameter("id", session.toString())
                        .setParameter("person", owner.toString())
                        .executeUpdate()
                == 1;
        if (ended) {
            recordAct.record(AuditEvent.named(PeopleAuditEvent.SESSION_ENDED).by(owner).on(owner));
        }
        return ended;
    }
}
