package eu.vipatwork.xapi.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.xapi.XapiSettings;

/** Counts the requests of each key: so many a second on average, ten seconds' worth at once. */
@ApplicationScoped
public class KeyRateLimiter {

    private static final int WINDOW = 10;
    private static final int MOST_KEYS = 10_000;

    private final XapiSettings settings;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double left, Instant at) {}

    /** For the proxy. */
    protected KeyRateLimiter() {
        this(null, null);
    }

    @Inject
    public KeyRateLimiter(XapiSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one request: 0 when it may go on, else the seconds to wait. */
    long wait(String key) {
        int rate = settings.requestsPerSecond();
        if (rate <= 0) {
            return 0;
        }
        if (buckets.size() > MOST_KEYS) {
            buckets.clear();
        }
        Instant now = clock.instant();
        double most = (double) rate * WINDOW;
        Bucket after = buckets.compute(key, (name, before) -> {
            double left = before == null
                    ? most
                    : Math.min(
                            most,
                            Math.max(before.left(), 0)
                                    + rate
                                            * java.time.Duration.between(before.at(), now)
                                                    .toNanos()
                                            / 1e9);
            return new Bucket(left - 1, now);
        });
        return after.left() >= 0 ? 0 : Math.max(1, (long) Math.ceil(-after.left() / rate));
    }
}
