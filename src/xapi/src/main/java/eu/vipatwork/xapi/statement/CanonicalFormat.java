package eu.vipatwork.xapi.statement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A statement in the canonical format: activities with their merged definition, and each language map reduced to the
 * text that suits the reader best (xAPI 1.0.3 Communication 2.1.3).
 */
public final class CanonicalFormat {

    private static final List<String> INTERACTION_LISTS = List.of("choices", "scale", "source", "target", "steps");

    private final PreferredLanguages languages;
    private final Function<String, Optional<ObjectNode>> definitions;

    /** @param definitions the merged definition of an activity, by its id */
    public CanonicalFormat(PreferredLanguages languages, Function<String, Optional<ObjectNode>> definitions) {
        this.languages = languages;
        this.definitions = definitions;
    }

    /** Merges definitions: later values replace earlier ones; names, descriptions and extensions are combined. */
    public static ObjectNode merged(List<ObjectNode> definitions) {
        ObjectNode merged = Json.object();
        for (ObjectNode definition : definitions) {
            definition.fields().forEachRemaining(entry -> {
                String name = entry.getKey();
                if (merged.get(name) instanceof ObjectNode before
                        && entry.getValue() instanceof ObjectNode after
                        && List.of("name", "description", "extensions").contains(name)) {
                    before.setAll(after);
                } else {
                    merged.set(name, entry.getValue().deepCopy());
                }
            });
        }
        return merged;
    }

    public ObjectNode of(ObjectNode statement) {
        ObjectNode canonical = statement.deepCopy();
        within(canonical);
        return canonical;
    }

    private void within(ObjectNode statement) {
        if (statement.path("verb") instanceof ObjectNode verb) {
            choose(verb, "display");
        }
        if (statement.path("object") instanceof ObjectNode object) {
            switch (object.path("objectType").asText("Activity")) {
                case "Agent", "Group", "StatementRef" -> {}
                case "SubStatement" -> within(object);
                default -> activity(object);
            }
        }
        for (JsonNode activities : statement.path("context").path("contextActivities")) {
            activities.forEach(activity -> activity((ObjectNode) activity));
        }
        for (JsonNode attachment : statement.path("attachments")) {
            choose((ObjectNode) attachment, "display");
            choose((ObjectNode) attachment, "description");
        }
    }

    private void activity(ObjectNode activity) {
        definitions.apply(activity.path("id").asText()).ifPresent(definition -> {
            ObjectNode own = definition.deepCopy();
            choose(own, "name");
            choose(own, "description");
            for (String list : INTERACTION_LISTS) {
                own.path(list).forEach(component -> choose((ObjectNode) component, "description"));
            }
            activity.set("definition", own);
        });
    }

    private void choose(ObjectNode holder, String name) {
        if (holder.get(name) instanceof ObjectNode map) {
            holder.set(name, languages.best(map));
        }
    }
}
