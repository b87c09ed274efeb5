package eu.vipatwork.people.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Membership;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.shared.secret.Tokens;

/** Finds the person behind a request with one query, and updates the session's last-seen time. */
@Dependent
public class FindSession {

    private static final Duration WRITE_EVERY = Duration.ofMinutes(1);

    private final SessionRepository sessions;
    private final InstantSource clock;
    private final SecondFactorPolicy policy;

    @Inject
    FindSession(SessionRepository sessions, InstantSource clock, SecondFactorPolicy policy) {
        this.sessions = sessions;
        this.clock = clock;
        this.policy = policy;
    }

    /**
     * The person whose session has this token; empty when there is none, when it has ended, or when the person is
     * locked. The last-seen time is written at most once a minute.
     *
     * @param sessionToken from the cookie; may be null
     */
    @Transactional
    public Optional<SignedIn> find(String sessionToken) {
        if (sessionToken == null || sessionToken.isBlank()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<SessionMembership> found = sessions.findWithMemberships(sessionToken, now);
        if (found.isEmpty() || found.get(0).isIdle(now)) {
            return Optional.empty();
        }
        SessionMembership first = found.get(0);
        if (!first.lastSeen().plus(WRITE_EVERY).isAfter(now)) {
            sessions.updateLastSeen(first.session(), now);
        }
        List<Membership> memberships = found.stream()
                .filter(SessionMembership::hasMembership)
                .map(SessionMembership::membership)
                .toList();
        Instant due = secondFactorDue(first, memberships, now);
        if (due != null && !now.isBefore(due)) {
            memberships = memberships.stream()
                    .filter(held -> !held.role().isPrivileged())
                    .toList();
        }
        return Optional.of(new SignedIn(
                first.personId(),
                first.name(),
                first.email(),
                PersonRow.locale(first.language()),
                memberships,
                Tokens.derive(sessionToken, "csrf"),
                due));
    }

    /**
     * Null when a second factor is set up or not needed. The days of grace run from the first request with a privileged
     * role.
     */
    private Instant secondFactorDue(SessionMembership session, List<Membership> memberships, Instant now) {
        if (session.secondFactorConfirmed() != null
                || memberships.stream().noneMatch(held -> held.role().isPrivileged())) {
            return null;
        }
        if (session.secondFactorAsked() == null) {
            sessions.setSecondFactorAsked(session.personId(), now);
            return now.plus(policy.grace());
        }
        return session.secondFactorAsked().plus(policy.grace());
    }
}
