package eu.vipatwork.people.consent;

import java.time.Instant;

/**
 * That a person agreed to something.
 *
 * @param purpose what for: a short name that the asking page gives it
 * @param version which wording they read
 * @param withdrawn when they took it back, or null
 */
public record Consent(String purpose, String version, Instant given, Instant withdrawn) {}
