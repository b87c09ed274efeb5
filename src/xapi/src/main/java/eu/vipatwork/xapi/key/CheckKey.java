package eu.vipatwork.xapi.key;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.Credential;

/**
 * Checks a key and its secret. Valid ones are cached for 5 seconds, and dropped when the key is changed on this server.
 */
@ApplicationScoped
public class CheckKey {

    /** How long a key that another server of the same database revoked, or its old secret, may still work here. */
    public static final Duration CACHED_FOR = Duration.ofSeconds(5);

    /** How often the last use of a key is written. */
    private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);

    private static final int MAX_CACHED = 10_000;

    private final AccessKeyRepository keys;
    private final XapiSettings settings;
    private final InstantSource clock;
    private final Map<String, CachedKey> cache = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record CachedKey(String secretHash, Credential credential, Instant until) {}

    /** For the CDI proxy. */
    protected CheckKey() {
        this(null, null, null);
    }

    @Inject
    public CheckKey(AccessKeyRepository keys, XapiSettings settings, InstantSource clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when there is no such key, it is revoked, or the secret is wrong. */
    public Optional<Credential> check(String key, String secret) {
        Instant now = clock.instant();
        CachedKey cached = cache.get(key);
        if (cached == null || cached.until().isBefore(now) || !KeySecrets.matches(secret, cached.secretHash())) {
            long before = changes.get();
            Optional<AccessKeyRepository.KeyWithHash> found = keys.find(key);
            cached = found.filter(one -> one.key().revoked().isEmpty())
                    .map(one -> new CachedKey(one.secretHash(), credential(one.key()), now.plus(CACHED_FOR)))
                    .orElse(null);
            if (cached == null || !KeySecrets.matches(secret, cached.secretHash())) {
                return Optional.empty();
            }
            if (cache.size() >= MAX_CACHED) {
                cache.clear();
            }
            cache.put(key, cached);
            recordUse(found.get().key(), now);
            if (changes.get() != before) {
                // A key was changed meanwhile: perhaps this one, read before the change.
                cache.remove(key);
            }
        }
        return Optional.of(cached.credential());
    }

    private void recordUse(AccessKey key, Instant now) {
        if (key.lastUsed()
                .filter(last -> last.isAfter(now.minus(LAST_USED_PRECISION)))
                .isEmpty()) {
            keys.setLastUsed(key.key(), now);
        }
    }

    /** After the commit: before it, another request might cache the old one again. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyChanged changed) {
        changes.incrementAndGet();
        cache.remove(changed.key());
    }

    private Credential credential(AccessKey key) {
        ObjectNode authority = Json.object().put("objectType", "Agent").put("name", key.name());
        authority
                .putObject("account")
                .put("homePage", settings.baseUrl().toString())
                .put("name", key.key());
        return new Credential(key.key(), key.organisation(), key.scopes(), authority);
    }
}
