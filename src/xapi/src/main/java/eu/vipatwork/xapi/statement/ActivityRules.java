package eu.vipatwork.xapi.statement;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Activities and their definitions (xAPI 1.0.3 Data 2.4.4.1; 2.0 4.2.2.3). */
public final class ActivityRules {

    private static final Set<String> ACTIVITY = Set.of("objectType", "id", "definition");
    private static final Set<String> DEFINITION = Set.of(
            "name",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps");
    private static final Set<String> COMPONENT = Set.of("id", "description");
    private static final Set<String> LISTS = Set.of("choices", "scale", "source", "target", "steps");

    /** Which lists of components go with which interaction type. */
    private static final Map<String, Set<String>> INTERACTIONS = Map.of(
            "true-false", Set.of(),
            "choice", Set.of("choices"),
            "fill-in", Set.of(),
            "long-fill-in", Set.of(),
            "matching", Set.of("source", "target"),
            "performance", Set.of("steps"),
            "sequencing", Set.of("choices"),
            "likert", Set.of("scale"),
            "numeric", Set.of(),
            "other", Set.of());

    private ActivityRules() {}

    static void activity(JsonNode node, String path) {
        ObjectNode activity = PropertyChecks.object(node, path);
        PropertyChecks.keys(activity, path, ACTIVITY);
        JsonNode type = activity.get("objectType");
        if (type != null && !PropertyChecks.text(type, path + ".objectType").equals("Activity")) {
            throw new InvalidStatementException(path, "must be an Activity");
        }
        PropertyChecks.iri(PropertyChecks.required(activity, "id", path), path + ".id");
        if (activity.has("definition")) {
            definition(activity.get("definition"), path + ".definition");
        }
    }

    private static void definition(JsonNode node, String path) {
        ObjectNode definition = PropertyChecks.object(node, path);
        PropertyChecks.keys(definition, path, DEFINITION);
        if (definition.has("name")) {
            PropertyChecks.languageMap(definition.get("name"), path + ".name");
        }
        if (definition.has("description")) {
            PropertyChecks.languageMap(definition.get("description"), path + ".description");
        }
        if (definition.has("type")) {
            PropertyChecks.iri(definition.get("type"), path + ".type");
        }
        if (definition.has("moreInfo")) {
            PropertyChecks.iri(definition.get("moreInfo"), path + ".moreInfo");
        }
        if (definition.has("extensions")) {
            PropertyChecks.extensions(definition.get("extensions"), path + ".extensions");
        }
        interaction(definition, path);
    }

    private static void interaction(ObjectNode definition, String path) {
        Set<String> lists = Set.of();
        boolean interaction = definition.has("interactionType");
        if (interaction) {
            String type = PropertyChecks.text(definition.get("interactionType"), path + ".interactionType");
            lists = INTERACTIONS.get(type);
            if (lists == null) {
                throw new InvalidStatementException(path + ".interactionType", "is unknown: " + type);
            }
        }
        if (definition.has("correctResponsesPattern")) {
            if (!interaction) {
                throw new InvalidStatementException(path, "has correctResponsesPattern but no interactionType");
            }
            for (JsonNode pattern : PropertyChecks.array(
                    definition.get("correctResponsesPattern"), path + ".correctResponsesPattern")) {
                PropertyChecks.text(pattern, path + ".correctResponsesPattern");
            }
        }
        for (String list : LISTS) {
            if (definition.has(list)) {
                if (!lists.contains(list)) {
                    throw new InvalidStatementException(
                            path, "has " + list + ", which its interactionType does not have");
                }
                components(definition.get(list), path + "." + list);
            }
        }
    }

    private static void components(JsonNode node, String path) {
        Set<String> ids = new HashSet<>();
        for (JsonNode item : PropertyChecks.array(node, path)) {
            ObjectNode component = PropertyChecks.object(item, path);
            PropertyChecks.keys(component, path, COMPONENT);
            if (!ids.add(PropertyChecks.text(PropertyChecks.required(component, "id", path), path + ".id"))) {
                throw new InvalidStatementException(path, "has two components with the same id");
            }
            if (component.has("description")) {
                PropertyChecks.languageMap(component.get("description"), path + ".description");
            }
        }
    }
}
