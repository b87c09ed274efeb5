package eu.vipatwork.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Finds the person behind a request, with one query, and keeps their session from falling asleep. */
@Dependent
public class FindSession {

    private static final Duration WRITE_EVERY = Duration.ofMinutes(1);

    private static final String SESSION_WITH_MEMBERSHIPS = """
            select s.id, s.lastSeen, s.idleMinutes, p.id, p.name, p.email, p.language, m.role, o.id, o.name
            from SessionRow s
            join PersonRow p on p.id = s.person
            left join MembershipRow m on m.person = s.person
            left join OrganisationRow o on o.id = m.organisation
            where s.tokenHash = :hash and s.expires > :now and p.locked is null
            order by m.since, m.id
            """;

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    FindSession(@Unit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * The person whose session has this token; nothing when there is none, when it has ended, or when its person is
     * locked. The time of this visit is noted at most once a minute.
     *
     * @param sessionToken from the cookie; may be null
     */
    @Transactional
    public Optional<SignedIn> find(String sessionToken) {
        if (sessionToken == null || sessionToken.isBlank()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<Object[]> found = people.createQuery(SESSION_WITH_MEMBERSHIPS, Object[].class)
                .setParameter("hash", Secrets.hash(sessionToken))
                .setParameter("now", now)
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Object[] first = found.get(0);
        Instant lastSeen = (Instant) first[1];
        if (!lastSeen.plus(Duration.ofMinutes((int) first[2])).isAfter(now)) {
            return Optional.empty();
        }
        if (!lastSeen.plus(WRITE_EVERY).isAfter(now)) {
            people.createQuery("update SessionRow s set s.lastSeen = :now where s.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", first[0])
                    .executeUpdate();
        }
        return Optional.of(new SignedIn(
                PersonId.of((String) first[3]),
                (String) first[4],
                (String) first[5],
                PersonRow.locale((String) first[6]),
                memberships(found),
                Secrets.derive(sessionToken, "csrf")));
    }

    private static List<Membership> memberships(List<Object[]> found) {
        return found.stream()
                .filter(row -> row[7] != null)
                .map(row -> new Membership(OrganisationId.of((String) row[8]), (String) row[9], (Role) row[7]))
                .toList();
    }
}
