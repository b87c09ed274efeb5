package eu.vipatwork.people.session;

import java.time.Instant;

/**
 * A session in its owner's list.
 *
 * @param remoteAddress the address that it was opened from, or null
 * @param userAgent the browser's User-Agent header then, or null
 * @param current whether it is the session of the present request
 */
public record SessionSummary(
        SessionId id, Instant created, Instant lastSeen, String remoteAddress, String userAgent, boolean current) {}
