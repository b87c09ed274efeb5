package eu.vipatwork.lti.platform;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;

/** How a platform misbehaves: each service by itself, until a time of the test's clock. */
public final class PlatformFaults {

    /** What somebody who asks gets. */
    public enum Kind {
        /** The connection ends without an answer. */
        DOWN,
        /** The answer comes after a while, and is right. */
        SLOW,
        /** 200, and a page for people. */
        LYING,
        /** 409, as when a newer score is there. */
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

    static final long SLOWNESS_MILLIS = 500;
    private static final String PAGE =
            "<!DOCTYPE html>\n<html lang=\"en\"><title>Error</title><h1>Maintenance</h1></html>";

    private final LtiPlatform platform;
    private final AtomicInteger met = new AtomicInteger();
    private final Map<Where, Spell> spells = new ConcurrentHashMap<>();

    PlatformFaults(LtiPlatform platform) {
        this.platform = platform;
    }

    private record Spell(Kind kind, Instant until) {}

    /** From now until then. */
    public void at(Where where, Kind kind, Instant until) {
        spells.put(where, new Spell(kind, until));
    }

    public void over() {
        spells.clear();
    }

    /** How many requests have met it. */
    public int met() {
        return met.get();
    }

    /** Whether the request was answered by trouble. */
    boolean strikes(Where where, HttpExchange exchange) throws IOException {
        Optional<Kind> kind = Optional.ofNullable(spells.get(where))
                .filter(spell -> platform.now().isBefore(spell.until()))
                .map(Spell::kind);
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
            case CONFLICT -> LtiPlatform.answer(exchange, 409, "text/plain", "a newer score is there");
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
            Thread.sleep(SLOWNESS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
