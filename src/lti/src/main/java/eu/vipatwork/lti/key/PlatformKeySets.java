package eu.vipatwork.lti.key;

import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;

import eu.vipatwork.lti.message.LaunchFault;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.lti.outbound.OutboundHttpClient;
import eu.vipatwork.lti.outbound.OutboundRequestFailed;

/**
 * The public keys of platforms (IMS Security Framework 1.0, 6.3). A key set is cached for {@link #FRESH}. When a token
 * names a key that is not in it, the platform may have rotated its keys and is asked again, at most once in
 * {@link #PAUSE}. When it does not answer, the cached set is used for up to {@link #STALE}.
 */
@ApplicationScoped
public class PlatformKeySets {

    static final Duration FRESH = Duration.ofHours(1);
    static final Duration PAUSE = Duration.ofSeconds(30);
    static final Duration STALE = Duration.ofHours(24);
    private static final int MAX_KEYS = 100;
    private static final String MEDIA_TYPES = "application/jwk-set+json, application/json";

    private final OutboundHttpClient outbound;
    private final InstantSource clock;
    private final Map<URI, Entry> entries = new ConcurrentHashMap<>();

    protected PlatformKeySets() {
        this(null, null); // for the proxy
    }

    @Inject
    public PlatformKeySets(OutboundHttpClient outbound, InstantSource clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    /** The key with this {@code kid}. */
    public JWK key(URI address, String kid) throws LaunchRefused {
        return entries.computeIfAbsent(address, missing -> new Entry(address)).key(kid);
    }

    /** Fetches the key set, for the self-test. @return the number of keys */
    int ask(URI address) throws LaunchRefused {
        return fetch(address).size();
    }

    private JWKSet fetch(URI address) throws LaunchRefused {
        OutboundHttpClient.Response answer;
        try {
            answer = outbound.send(OutboundHttpClient.Request.get(address, MEDIA_TYPES));
        } catch (OutboundRequestFailed e) {
            throw new LaunchRefused(LaunchFault.KEY_SET_UNAVAILABLE, e.getMessage());
        }
        if (answer.status() != 200) {
            throw new LaunchRefused(LaunchFault.KEY_SET_UNAVAILABLE, address + " answers " + answer.status());
        }
        try {
            JWKSet keys = JWKSet.parse(answer.body());
            if (keys.size() > MAX_KEYS) {
                throw new LaunchRefused(LaunchFault.KEY_SET_UNREADABLE, keys.size() + " keys");
            }
            return keys;
        } catch (ParseException e) {
            throw new LaunchRefused(LaunchFault.KEY_SET_UNREADABLE, address.toString());
        }
    }

    /** The cached key set of one address. One thread fetches, the others wait. */
    private final class Entry {

        private final URI address;
        private volatile JWKSet keys;
        private volatile Instant fetched = Instant.EPOCH;
        private Instant asked = Instant.EPOCH;
        private LaunchRefused failure;

        Entry(URI address) {
            this.address = address;
        }

        public JWK key(String kid) throws LaunchRefused {
            JWK known = keys == null ? null : keys.getKeyByKeyId(kid);
            if (known != null && fetched.plus(FRESH).isAfter(clock.instant())) {
                return known;
            }
            return ask(kid);
        }

        private synchronized JWK ask(String kid) throws LaunchRefused {
            Instant now = clock.instant();
            if (!asked.plus(PAUSE).isAfter(now)) {
                asked = now;
                try {
                    keys = fetch(address);
                    fetched = now;
                    failure = null;
                } catch (LaunchRefused e) {
                    failure = e;
                }
            }
            JWK known = keys == null || !fetched.plus(STALE).isAfter(now) ? null : keys.getKeyByKeyId(kid);
            if (known != null) {
                return known;
            }
            throw failure != null ? failure : new LaunchRefused(LaunchFault.KID_UNKNOWN, kid);
        }
    }
}
