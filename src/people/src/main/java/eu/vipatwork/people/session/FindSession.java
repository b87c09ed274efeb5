package eu.vipatwork.people.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.Membership;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Finds the person behind a request, with one query, and keeps their session from falling asleep. */
@Dependent
public class FindSession {

    private static final Duration WRITE_EVERY = Duration.ofMinutes(1);

    private static final String SESSION_WITH_MEMBERSHIPS = """
            select s.id, s.lastSeen, s.idleMinutes, p.id, p.name, p.email, p.language, m.role, o.id, o.name,
              f.confirmed, p.secondFactorAsked
            from SessionRow s
            join PersonRow p on p.id = s.person
            left join MembershipRow m on m.person = s.person
            left join OrganisationRow o on o.id = m.organisation
            left join SecondFactorRow f on f.person = s.person
            where s.tokenHash = :hash and s.expires > :now and p.locked is null
            order by m.since, m.id
            """;

    private final EntityManager people;
    private final InstantSource clock;
    private final SecondFactorPolicy policy;

    @Inject
    public FindSession(@ModuleUnit("people") EntityManager people, InstantSource clock, SecondFactorPolicy policy) {
        this.people = people;
        this.clock = clock;
        this.policy = policy;
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
                .setParameter("hash", SecretTokens.hash(sessionToken))
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
        List<Membership> memberships = memberships(found);
        Instant due = first[10] == null
                        && memberships.stream().anyMatch(held -> held.role().isPrivileged())
                ? secondFactorDue((String) first[3], (Instant) first[11], now)
                : null;
        if (due != null && !now.isBefore(due)) {
            memberships = memberships.stream()
                    .filter(held -> !held.role().isPrivileged())
                    .toList();
        }
        return Optional.of(new SignedIn(
                PersonId.of((String) first[3]),
                (String) first[4],
                (String) first[5],
                PersonRow.locale((String) first[6]),
                memberships,
                SecretTokens.derive(sessionToken, "csrf"),
                due));
    }

    /** The days of grace run from the first request that a person makes with a privileged role. */
    private Instant secondFactorDue(String person, Instant asked, Instant now) {
        if (asked == null) {
            people.createQuery("update PersonRow p set p.secondFactorAsked = :now where p.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", person)
                    .executeUpdate();
        }
        return (asked == null ? now : asked).plus(policy.grace());
    }

    private static List<Membership> memberships(List<Object[]> found) {
        return found.stream()
                .filter(row -> row[7] != null)
                .map(row -> new Membership(OrganisationId.of((String) row[8]), (String) row[9], (Role) row[7]))
                .toList();
    }
}
