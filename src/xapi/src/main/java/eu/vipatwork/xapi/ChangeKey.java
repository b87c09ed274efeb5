package eu.vipatwork.xapi;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;

/** Takes keys back, or gives them another secret. The old one works at most {@link CheckKey#REMEMBERED} longer. */
@Dependent
public class ChangeKey {

    private final Keys keys;
    private final InstantSource clock;

    @Inject
    public ChangeKey(Keys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** False when the organisation has no such key, or it was revoked before. */
    @Transactional
    public boolean revoke(OrganisationId organisation, String key) {
        return keys.revoke(organisation, key, clock.instant());
    }

    /** The key with a new secret; empty when the organisation has no such key, or it is revoked. */
    @Transactional
    public Optional<NewKey> rotate(OrganisationId organisation, String key) {
        String secret = Secrets.next(32);
        return keys.changeSecret(organisation, key, Secrets.hash(secret))
                ? Optional.of(new NewKey(key, secret))
                : Optional.empty();
    }
}
