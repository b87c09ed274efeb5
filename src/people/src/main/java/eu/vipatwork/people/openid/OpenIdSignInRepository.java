package eu.vipatwork.people.openid;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.database.ModuleUnit;

/** Remembers who is at a provider's page, each for ten minutes and one answer. */
@Dependent
class OpenIdSignInRepository {

    private static final Duration VALID = Duration.ofMinutes(10);

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    OpenIdSignInRepository(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public void begin(String state, OpenIdSignInRow.Pending pending) {
        Instant now = clock.instant();
        people.persist(new OpenIdSignInRow(SecretTokens.hash(state), pending, now, now.plus(VALID)));
    }

    /** What was remembered; from now on it is not any more. */
    @Transactional
    public Optional<OpenIdSignInRow.Pending> take(String state) {
        String hash = SecretTokens.hash(state);
        Optional<OpenIdSignInRow.Pending> found = Optional.ofNullable(people.find(OpenIdSignInRow.class, hash))
                .filter(row -> row.expires.isAfter(clock.instant()))
                .map(OpenIdSignInRow::toPending);
        int taken = people.createQuery("delete from OpenIdSignInRow r where r.stateHash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
        return found.filter(pending -> taken == 1);
    }

    @Transactional
    public int forgetExpired() {
        return people.createQuery("delete from OpenIdSignInRow r where r.expires <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
