package eu.vipatwork.people.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Lists where a person is signed in. */
@Dependent
public class FindSessions {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    public FindSessions(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The sessions that live, the last used first. */
    @Transactional
    public List<SessionSummary> of(PersonId person, String sessionToken) {
        Instant now = clock.instant();
        String current = sessionToken == null ? "" : SecretTokens.hash(sessionToken);
        return people.createQuery(
                        "select s from SessionRow s where s.person = :person and s.expires > :now"
                                + " order by s.lastSeen desc, s.id desc",
                        SessionRow.class)
                .setParameter("person", person.toString())
                .setParameter("now", now)
                .getResultStream()
                .filter(row ->
                        row.lastSeen.plus(Duration.ofMinutes(row.idleMinutes)).isAfter(now))
                .map(row -> new SessionSummary(
                        SessionId.of(row.id),
                        row.created,
                        row.lastSeen,
                        row.remoteAddress,
                        row.userAgent,
                        row.tokenHash.equals(current)))
                .toList();
    }
}
