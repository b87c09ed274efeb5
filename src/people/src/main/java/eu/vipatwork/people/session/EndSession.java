package eu.vipatwork.people.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;

/** Ends one of a person's own sessions, chosen from their list. */
@Dependent
public class EndSession {

    private final SessionRepository sessions;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    EndSession(SessionRepository sessions, RecordAuditEvent recordAuditEvent) {
        this.sessions = sessions;
        this.recordAuditEvent = recordAuditEvent;
    }

    /** @return whether the person had such a session; sessions of others are not touched */
    @Transactional
    public boolean end(PersonId owner, SessionId session) {
        boolean ended = sessions.delete(owner, session);
        if (ended) {
            recordAuditEvent.record(
                    AuditEvent.of(PeopleAuditEvent.SESSION_ENDED).by(owner).on(owner));
        }
        return ended;
    }
}
