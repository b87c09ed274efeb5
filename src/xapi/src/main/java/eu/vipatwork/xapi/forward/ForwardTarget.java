package eu.vipatwork.xapi.forward;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Required;

/**
 * Another store to which an organisation's statements are forwarded, all or some of them.
 *
 * @param endpoint of xAPI there, as {@code https://example.org/xapi}
 * @param user of Basic authentication there
 * @param secret of Basic authentication there; stored encrypted; empty when none of our keys can decrypt it
 * @param verbs that are forwarded; empty for all
 * @param activities what the object's id must begin with; an empty string for all
 * @param sentThrough everything up to this moment was sent or is a dead letter
 * @param failures in a row
 * @param nextTry not before this moment
 * @param lastError of the last try, if it failed
 */
public record ForwardTarget(
        UUID id,
        OrganisationId tenant,
        String name,
        URI endpoint,
        String user,
        String secret,
        Set<String> verbs,
        String activities,
        boolean active,
        Instant sentThrough,
        int failures,
        Instant nextTry,
        Optional<String> lastError) {

    public ForwardTarget {
        Required.notBlank(name, "the target's name");
        if (!"https".equals(endpoint.getScheme()) && !"http".equals(endpoint.getScheme())) {
            throw new IllegalArgumentException("the endpoint must be an http or https address");
        }
        verbs = Set.copyOf(verbs);
    }

    /** Whether the filter accepts the statement. */
    public boolean takes(ObjectNode statement) {
        return (verbs.isEmpty()
                        || verbs.contains(statement.path("verb").path("id").asText()))
                && (activities.isEmpty()
                        || statement.path("object").path("id").asText().startsWith(activities));
    }

    @Override
    public String toString() {
        return name + " at " + endpoint;
    }
}
