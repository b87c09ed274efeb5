package eu.vipatwork.xapi.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.xapi.XapiSettings;

/** Limits the requests of each key: a number per second on average, with a burst of ten seconds' worth. */
@ApplicationScoped
public class KeyRateLimiter {

    private static final int BURST_SECONDS = 10;
    private static final int MAX_KEYS = 10_000;

    private final XapiSettings settings;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double left, Instant at) {}

    /** For the CDI proxy. */
    protected KeyRateLimiter() {
        this(null, null);
    }

    @Inject
    public KeyRateLimiter(XapiSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one request: 0 when it is allowed, else the seconds to wait. */
    long secondsToWait(String key) {
        int rate = settings.requestsPerSecond();
        if (rate <= 0) {
            return 0;
        }
        if (buckets.size() > MAX_KEYS) {
            buckets.clear();
        }
        Instant now = clock.instant();
        double max = (double) rate * BURST_SECONDS;
        Bucket after = buckets.compute(key, (name, before) -> {
            double left = before == null
                    ? max
                    : Math.min(
                            max,
                            Math.max(before.left(), 0)
                                    + rate * Duration.between(before.at(), now).toNanos() / 1e9);
            return new Bucket(left - 1, now);
        });
        return after.left() >= 0 ? 0 : Math.max(1, (long) Math.ceil(-after.left() / rate));
    }
}
