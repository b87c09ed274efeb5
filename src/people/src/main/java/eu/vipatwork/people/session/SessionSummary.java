package eu.vipatwork.people.session;

import java.time.Instant;

/**
 * A session as its owner sees it in a list.
 *
 * @param remoteAddress where it was opened, or null
 * @param userAgent the browser's name of itself then, or null
 * @param current whether it is the one that asks
 */
public record SessionSummary(
        SessionId id, Instant created, Instant lastSeen, String remoteAddress, String userAgent, boolean current) {}
