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
 * @param secret of Basic authentication there; sealed where it is kept, empty when no key of ours opens it any more
 * @param verbs that are forwarded; empty for all
 * @param activities what the object's id must begin with; empty text for all
 * @param sentThrough all up to this moment was sent or put aside
 * @param failures how often in a row it did not take anything
 * @param nextTry not before this moment
 * @param lastError what went wrong the last time, if it did
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
            throw new IllegalArgumentException("the endpoint must be an address of http or https");
        }
        verbs = Set.copyOf(verbs);
    }

    /** Whether the filter lets the statement pass. */
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
