package eu.vipatwork.xapi.document;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.Agents;

/**
 * Where documents are kept: the state of an agent in an activity, the profile of an activity, the profile of an agent (xAPI 1.0.3 Communication 2.2).
 *
 * @param activity its IRI, or empty text
 * @param agent its identifier, or empty text
 * @param registration of a state, where it has one
 */
public record DocumentKey(
        OrganisationId tenant, Kind kind, String activity, String agent, Optional<UUID> registration) {

    /** The three resources that keep documents. */
    public enum Kind {
        STATE,
        ACTIVITY_PROFILE,
        AGENT_PROFILE
    }

    /** The state of an agent in an activity. */
    public static DocumentKey state(
            OrganisationId tenant, String activity, JsonNode agent, Optional<UUID> registration) {
        return new DocumentKey(tenant, Kind.STATE, activity, identifier(agent), registration);
    }

    public static DocumentKey activityProfile(OrganisationId tenant, String activity) {
        return new DocumentKey(tenant, Kind.ACTIVITY_PROFILE, activity, "", Optional.empty());
    }

    public static DocumentKey agentProfile(OrganisationId tenant, JsonNode agent) {
        return new DocumentKey(tenant, Kind.AGENT_PROFILE, "", identifier(agent), Optional.empty());
    }

    private static String identifier(JsonNode agent) {
        return Agents.identifier(agent)
                .orElseThrow(() -> new IllegalArgumentException("a document needs an agent with an identifier"));
    }
}
