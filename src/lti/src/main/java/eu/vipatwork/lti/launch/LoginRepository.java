package eu.vipatwork.lti.launch;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.Tokens;

/** Logins that wait for the platform's response: each is valid for ten minutes and one response. */
@Dependent
class LoginRepository {

    static final Duration VALID = Duration.ofMinutes(10);

    private final EntityManager lti;
    private final InstantSource clock;

    @Inject
    LoginRepository(@ModuleUnit("lti") EntityManager lti, InstantSource clock) {
        this.lti = lti;
        this.clock = clock;
    }

    /**
     * The state of a login.
     *
     * @param storageTarget the name of the platform's storage frame, {@code lti_storage_target}
     */
    record Pending(
            RegistrationId registration,
            String nonce,
            URI target,
            Optional<String> deploymentHint,
            Optional<String> storageTarget) {}

    @Transactional
    public void begin(String state, Pending pending) {
        LoginRow row = new LoginRow();
        row.stateHash = Tokens.hash(state);
        row.registration = pending.registration().toString();
        row.nonce = pending.nonce();
        row.targetLink = pending.target().toString();
        row.deploymentHint = pending.deploymentHint().orElse(null);
        row.storageTarget = pending.storageTarget().orElse(null);
        row.expires = clock.instant().plus(VALID);
        lti.persist(row);
    }

    /** Removes the login of this state and returns it. */
    @Transactional
    public Optional<Pending> take(String state) {
        String hash = Tokens.hash(state);
        Optional<Pending> found = Optional.ofNullable(lti.find(LoginRow.class, hash))
                .filter(row -> row.expires.isAfter(clock.instant()))
                .map(row -> new Pending(
                        RegistrationId.of(row.registration),
                        row.nonce,
                        URI.create(row.targetLink),
                        Optional.ofNullable(row.deploymentHint),
                        Optional.ofNullable(row.storageTarget)));
        int taken = lti.createQuery("delete from LoginRow r where r.stateHash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
        return found.filter(pending -> taken == 1);
    }

    @Transactional
    public int deleteExpired() {
        return lti.createQuery("delete from LoginRow r where r.expires <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
