package eu.vipatwork.people.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import eu.vipatwork.people.ExpiringData;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.Tokens;

/** The stored tokens of pending sign-ins and password reset links. Works in the caller's transaction. */
@Dependent
public class ExpiringTokenRepository implements ExpiringData {

    private static final List<Class<? extends ExpiringToken>> KINDS =
            List.of(PendingSignInRow.class, PasswordResetLinkRow.class);

    private final EntityManager people;

    @Inject
    ExpiringTokenRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    public void add(ExpiringToken token) {
        people.persist(token);
    }

    /** @param token may be null */
    public <T extends ExpiringToken> Optional<T> find(Class<T> kind, String token, Instant now) {
        return Optional.ofNullable(token)
                .map(given -> people.find(kind, Tokens.hash(given)))
                .filter(found -> found.isValid(now));
    }

    /** As {@link #find}; a second use of the token at the same moment waits and finds it used. */
    public <T extends ExpiringToken> Optional<T> lock(Class<T> kind, String token, Instant now) {
        return Optional.ofNullable(token)
                .map(given -> people.find(kind, Tokens.hash(given), LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.isValid(now));
    }

    public void remove(ExpiringToken token) {
        people.remove(token);
    }

    /** Leaves the row to a bulk delete of the same transaction. */
    public void detach(ExpiringToken token) {
        people.detach(token);
    }

    void deleteOfPerson(PersonId person) {
        for (Class<? extends ExpiringToken> kind : KINDS) {
            people.createQuery("delete from " + kind.getSimpleName() + " t where t.person = :person")
                    .setParameter("person", person.toString())
                    .executeUpdate();
        }
    }

    @Override
    public int deleteExpired(Instant now) {
        int deleted = 0;
        for (Class<? extends ExpiringToken> kind : KINDS) {
            deleted += people.createQuery("delete from " + kind.getSimpleName() + " t where t.expires <= :now")
                    .setParameter("now", now)
                    .executeUpdate();
        }
        return deleted;
    }
}
