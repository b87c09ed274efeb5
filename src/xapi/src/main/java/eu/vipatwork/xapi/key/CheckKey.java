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
 * Whether a key and a secret belong together. What was found is remembered for a few seconds, right ones only, and forgotten when the key
 * is changed on this server.
 */
@ApplicationScoped
public class CheckKey {

    /** How long a key that another server of the same database revoked, or its old secret, may still work here. */
    public static final Duration REMEMBERED = Duration.ofSeconds(5);

    /** How often it is written down that a key is in use: not at each request. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final AccessKeyRepository keys;
    private final XapiSettings settings;
    private final InstantSource clock;
    private final Map<String, Remembered> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Remembered(String secretHash, Credential credential, Instant until) {}

    /** For the proxy. */
    protected CheckKey() {
        this(null, null, null);
    }

    @Inject
    public CheckKey(AccessKeyRepository keys, XapiSettings settings, InstantSource clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when there is no such key, it is revoked, or the secret is another one. */
    public Optional<Credential> check(String key, String secret) {
        Instant now = clock.instant();
        Remembered remembered = known.get(key);
        if (remembered == null
                || remembered.until().isBefore(now)
                || !KeySecrets.matches(secret, remembered.secretHash())) {
            long before = changes.get();
            Optional<AccessKeyRepository.Kept> found = keys.find(key);
            remembered = found.filter(kept -> kept.key().revoked().isEmpty())
                    .map(kept -> new Remembered(kept.secretHash(), credential(kept.key()), now.plus(REMEMBERED)))
                    .orElse(null);
            if (remembered == null || !KeySecrets.matches(secret, remembered.secretHash())) {
                return Optional.empty();
            }
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, remembered);
            note(found.get().key(), now);
            if (changes.get() != before) {
                // Perhaps this key, and what was read is of before.
                known.remove(key);
            }
        }
        return Optional.of(remembered.credential());
    }

    private void note(AccessKey key, Instant now) {
        if (key.lastUsed().filter(last -> last.isAfter(now.minus(NOTED))).isEmpty()) {
            keys.used(key.key(), now);
        }
    }

    /** After the commit: before it, somebody might read the old one again. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyChanged changed) {
        changes.incrementAndGet();
        known.remove(changed.key());
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
