package eu.vipatwork.xapi.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds a person in a statement, and replaces the person by another agent. */
public final class AgentMasking {

    private AgentMasking() {}

    /** Whether the statement says what this person did, or what was done to the person. */
    public static boolean isAbout(ObjectNode statement, String identifier) {
        JsonNode object = statement.path("object");
        return is(statement.path("actor"), identifier)
                || is(object, identifier)
                || (object.path("objectType").asText().equals("SubStatement") && is(object.path("actor"), identifier));
    }

    /** Whether the statement mentions the person anywhere except in its authority. */
    public static boolean mentions(ObjectNode statement, String identifier) {
        ObjectNode rest = Json.object();
        rest.setAll(statement);
        rest.remove("authority");
        return contains(rest, identifier);
    }

    /** The statement with the replacement wherever it mentions the person, except in its authority. */
    public static ObjectNode replace(ObjectNode statement, String identifier, ObjectNode replacement) {
        ObjectNode copy = statement.deepCopy();
        JsonNode authority = copy.remove("authority");
        within(copy, identifier, replacement);
        if (authority != null) {
            copy.set("authority", authority);
        }
        return copy;
    }

    private static boolean is(JsonNode agent, String identifier) {
        if (Agents.identifier(agent).equals(Optional.of(identifier))) {
            return true;
        }
        for (JsonNode member : agent.path("member")) {
            if (is(member, identifier)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(JsonNode node, String identifier) {
        if (node.isObject() && Agents.identifier(node).equals(Optional.of(identifier))) {
            return true;
        }
        for (JsonNode child : node) {
            if (contains(child, identifier)) {
                return true;
            }
        }
        return false;
    }

    private static void within(JsonNode node, String identifier, ObjectNode replacement) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                object.set(name, replaced(object.get(name), identifier, replacement));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), identifier, replacement));
            }
        }
    }

    private static JsonNode replaced(JsonNode node, String identifier, ObjectNode replacement) {
        if (node.isObject() && Agents.identifier(node).equals(Optional.of(identifier))) {
            return replacement;
        }
        within(node, identifier, replacement);
        return node;
    }
}
