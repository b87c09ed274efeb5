package eu.vipatwork.lti.platform;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;

/** Faults of the platform's services: each service by itself, until a time of the test's clock. */
public final class PlatformFaults {

    /** The kind of fault. */
    public enum Kind {
        /** The connection ends without a response. */
        DOWN,
        /** The right response comes after a delay. */
        SLOW,
        /** Status 200 with an HTML page. */
        LYING,
        /** Status 409, as when there is a newer score. */
        CONFLICT,
        TOO_MANY,
        ERROR,
        UNAVAILABLE
    }

    /** A service. */
    public enum Where {
        TOKEN,
        SCORES,
        LINE_ITEMS,
        MEMBERSHIPS
    }

    static final long DELAY_MILLIS = 500;
    private static final String PAGE =
            "<!DOCTYPE html>\n<html lang=\"en\"><title>Error</title><h1>Maintenance</h1></html>";

    private final LtiPlatform platform;
    private final AtomicInteger met = new AtomicInteger();
    private final Map<Where, Fault> faults = new ConcurrentHashMap<>();

    PlatformFaults(LtiPlatform platform) {
        this.platform = platform;
    }

    private record Fault(Kind kind, Instant until) {}

    /** Starts a fault that lasts until this time. */
    public void at(Where where, Kind kind, Instant until) {
        faults.put(where, new Fault(kind, until));
    }

    public void over() {
        faults.clear();
    }

    /** The number of requests that had a fault as response. */
    public int met() {
        return met.get();
    }

    /** Whether the request was answered by a fault. */
    boolean intercepts(Where where, HttpExchange exchange) throws IOException {
        Optional<Kind> kind = Optional.ofNullable(faults.get(where))
                .filter(fault -> platform.now().isBefore(fault.until()))
                .map(Fault::kind);
        if (kind.isEmpty()) {
            return false;
        }
        met.incrementAndGet();
        switch (kind.get()) {
            case DOWN -> exchange.close();
            case SLOW -> {
                pause();
                return false;
            }
            case LYING -> LtiPlatform.answer(exchange, 200, "text/html", PAGE);
            case CONFLICT -> LtiPlatform.answer(exchange, 409, "text/plain", "there is a newer score");
            case TOO_MANY -> {
                exchange.getResponseHeaders().set("Retry-After", "120");
                LtiPlatform.answer(exchange, 429, "text/plain", "slow down");
            }
            case ERROR -> LtiPlatform.answer(exchange, 500, "text/html", PAGE);
            case UNAVAILABLE -> LtiPlatform.answer(exchange, 503, "text/html", PAGE);
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(DELAY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
