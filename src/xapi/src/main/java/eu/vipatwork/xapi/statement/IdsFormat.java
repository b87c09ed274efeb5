package eu.vipatwork.xapi.statement;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A statement in the ids format: agents, verbs and activities reduced to their identifiers (xAPI 1.0.3 Communication
 * 2.1.3).
 */
public final class IdsFormat {

    private static final List<String> OF_AGENT = List.of("objectType", "mbox", "mbox_sha1sum", "openid", "account");

    private IdsFormat() {}

    public static ObjectNode of(ObjectNode statement) {
        ObjectNode reduced = statement.deepCopy();
        reduce(reduced);
        if (reduced.has("authority")) {
            reduced.set("authority", agent(reduced.get("authority")));
        }
        return reduced;
    }

    private static void reduce(ObjectNode statement) {
        statement.set("actor", agent(statement.path("actor")));
        if (statement.path("verb") instanceof ObjectNode verb) {
            verb.retain("id");
        }
        if (statement.path("object") instanceof ObjectNode object) {
            switch (object.path("objectType").asText("Activity")) {
                case "Agent", "Group" -> statement.set("object", agent(object));
                case "SubStatement" -> reduce(object);
                case "StatementRef" -> {}
                default -> object.retain("id");
            }
        }
        if (statement.path("context") instanceof ObjectNode context) {
            context(context);
        }
    }

    private static void context(ObjectNode context) {
        for (String name : List.of("instructor", "team")) {
            if (context.has(name)) {
                context.set(name, agent(context.get(name)));
            }
        }
        for (JsonNode activities : context.path("contextActivities")) {
            activities.forEach(activity -> ((ObjectNode) activity).retain("id"));
        }
        for (JsonNode entry : context.path("contextAgents")) {
            ((ObjectNode) entry).set("agent", agent(entry.path("agent")));
        }
        for (JsonNode entry : context.path("contextGroups")) {
            ((ObjectNode) entry).set("group", agent(entry.path("group")));
        }
    }

    /** An anonymous group is identified by its members. */
    private static JsonNode agent(JsonNode node) {
        ObjectNode agent = node.deepCopy();
        boolean anonymous = Agents.identifier(agent).isEmpty();
        JsonNode members = agent.get("member");
        agent.retain(OF_AGENT);
        if (anonymous && members != null) {
            ArrayNode list = agent.putArray("member");
            members.forEach(member -> list.add(agent(member)));
        }
        return agent;
    }
}
