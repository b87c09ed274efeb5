package eu.vipatwork.lti.services;

import java.time.Instant;
import java.util.Set;

/**
 * A bearer token (RFC 6750).
 *
 * @param granted the scopes that the platform granted, which may be fewer than those that were asked for
 * @param until from then on it is not used any more
 */
public record AccessToken(String value, Set<String> granted, Instant until) {

    public AccessToken {
        granted = Set.copyOf(granted);
    }

    public boolean grants(String scope) {
        return granted.contains(scope);
    }

    /** It is a secret: it must not be found in a log. */
    @Override
    public String toString() {
        return "AccessToken" + granted;
    }
}
