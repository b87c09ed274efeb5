package eu.vipatwork.people.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.Tokens;

/** Lists a person's sessions. */
@Dependent
public class FindSessions {

    private final SessionRepository sessions;
    private final InstantSource clock;

    @Inject
    FindSessions(SessionRepository sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * The sessions that have not ended, the last used first.
     *
     * @param sessionToken of the session that asks, or null
     */
    @Transactional
    public List<SessionSummary> of(PersonId person, String sessionToken) {
        Instant now = clock.instant();
        String current = sessionToken == null ? "" : Tokens.hash(sessionToken);
        return sessions.ofPerson(person, now).stream()
                .filter(session -> !session.isIdle(now))
                .map(session -> session.toSummary(current))
                .toList();
    }
}
