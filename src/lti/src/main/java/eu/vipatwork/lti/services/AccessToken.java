package eu.vipatwork.lti.services;

import java.time.Instant;
import java.util.Set;

/**
 * A bearer token (RFC 6750).
 *
 * @param granted the scopes that the platform granted; some requested ones may be missing
 * @param until the end of its use
 */
public record AccessToken(String value, Set<String> granted, Instant until) {

    public AccessToken {
        granted = Set.copyOf(granted);
    }

    public boolean grants(String scope) {
        return granted.contains(scope);
    }

    /** Without the value: it is a secret and must not be logged. */
    @Override
    public String toString() {
        return "AccessToken" + granted;
    }
}
