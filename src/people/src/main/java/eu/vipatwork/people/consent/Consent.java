package eu.vipatwork.people.consent;

import java.time.Instant;

/**
 * A person's consent.
 *
 * @param purpose what it is for: a short name chosen by the page that asks
 * @param version the version of the text that the person read
 * @param withdrawn when the person withdrew it, or null
 */
public record Consent(String purpose, String version, Instant given, Instant withdrawn) {

    public boolean isWithdrawn() {
        return withdrawn != null;
    }
}
