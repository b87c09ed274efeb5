package eu.vipatwork.xapi.key;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;

/**
 * Revokes keys, or gives them a new secret. This takes effect on this server at once; other servers of the same
 * database may accept the old one for {@link CheckKey#CACHED_FOR} longer.
 */
@Dependent
public class ChangeKey {

    private final AccessKeyRepository keys;
    private final InstantSource clock;
    private final Event<KeyChanged> changes;

    @Inject
    public ChangeKey(AccessKeyRepository keys, InstantSource clock, Event<KeyChanged> changes) {
        this.keys = keys;
        this.clock = clock;
        this.changes = changes;
    }

    /** False when the organisation has no such key, or it was revoked before. */
    @Transactional
    public boolean revoke(OrganisationId organisation, String key) {
        boolean revoked = keys.revoke(organisation, key, clock.instant());
        changes.fire(new KeyChanged(key));
        return revoked;
    }

    /** The key with a new secret; empty when the organisation has no such key, or it is revoked. */
    @Transactional
    public Optional<NewKey> rotate(OrganisationId organisation, String key) {
        String secret = KeySecrets.next(32);
        boolean changed = keys.changeSecret(organisation, key, KeySecrets.hash(secret));
        changes.fire(new KeyChanged(key));
        return changed ? Optional.of(new NewKey(key, secret)) : Optional.empty();
    }
}
