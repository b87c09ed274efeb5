package eu.vipatwork.people.openid;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.ExpiringData;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.Tokens;

/** The sign-ins that wait for a provider's answer, each for ten minutes and one answer. */
@Dependent
class OpenIdSignInRepository implements ExpiringData {

    private static final Duration VALID = Duration.ofMinutes(10);

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    OpenIdSignInRepository(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public void add(String state, PendingOpenIdSignIn pending) {
        Instant now = clock.instant();
        people.persist(new OpenIdSignInRow(state, pending, now, now.plus(VALID)));
    }

    /** Returns and deletes a pending sign-in; of two concurrent answers, one gets it. */
    @Transactional
    public Optional<PendingOpenIdSignIn> take(String state) {
        String hash = Tokens.hash(state);
        Optional<PendingOpenIdSignIn> found = Optional.ofNullable(people.find(OpenIdSignInRow.class, hash))
                .filter(row -> row.isValid(clock.instant()))
                .map(OpenIdSignInRow::toPending);
        int deleted = people.createQuery("delete from OpenIdSignInRow r where r.stateHash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
        return found.filter(pending -> deleted == 1);
    }

    @Override
    public int deleteExpired(Instant now) {
        return people.createQuery("delete from OpenIdSignInRow r where r.expires <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
