package eu.vipatwork.xapi.statement;

import java.util.UUID;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds the activities that a statement defines, anywhere in it. */
public final class ActivityDefinitions {

    private static final int ACTIVITY = 100;
    private static final int CONTENT = 101;

    /** A definition of an activity, as two hashes. */
    public record Definition(long activity, long content) implements Comparable<Definition> {
        @Override
        public int compareTo(Definition other) {
            int order = Long.compare(activity, other.activity);
            return order != 0 ? order : Long.compare(content, other.content);
        }
    }

    private final UUID tenant;
    private final BiConsumer<Definition, JsonNode> found;

    private ActivityDefinitions(UUID tenant, BiConsumer<Definition, JsonNode> found) {
        this.tenant = tenant;
        this.found = found;
    }

    /** Passes on each definition that is not empty. */
    public static void forEach(UUID tenant, ObjectNode statement, BiConsumer<Definition, JsonNode> found) {
        new ActivityDefinitions(tenant, found).within(statement);
    }

    /** The hash of an activity. */
    public static long activity(UUID tenant, String id) {
        return TermKind.hash(tenant, ACTIVITY, id);
    }

    private void within(JsonNode statement) {
        JsonNode object = statement.path("object");
        if (object.path("objectType").asText().equals("SubStatement")) {
            within(object);
        } else {
            activity(object);
        }
        for (JsonNode activities : statement.path("context").path("contextActivities")) {
            activities.forEach(this::activity);
        }
    }

    private void activity(JsonNode activity) {
        if (activity.path("definition") instanceof ObjectNode definition && !definition.isEmpty()) {
            found.accept(
                    new Definition(
                            activity(tenant, activity.path("id").asText()),
                            TermKind.hash(tenant, CONTENT, Json.write(definition))),
                    definition);
        }
    }
}
