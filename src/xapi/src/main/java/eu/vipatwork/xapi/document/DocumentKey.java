package eu.vipatwork.xapi.document;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.Agents;

/**
 * Which set of documents a document belongs to: the state of an agent in an activity, the profile of an activity, or
 * the profile of an agent (xAPI 1.0.3 Communication 2.2).
 *
 * @param activity its IRI, or an empty string
 * @param agent its identifier, or an empty string
 * @param registration of a state, if it has one
 */
public record DocumentKey(
        OrganisationId tenant, Kind kind, String activity, String agent, Optional<UUID> registration) {

    /** The three resources that have documents. */
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
                .orElseThrow(() -> new IllegalArgumentException("the agent of a document needs an identifier"));
    }
}
