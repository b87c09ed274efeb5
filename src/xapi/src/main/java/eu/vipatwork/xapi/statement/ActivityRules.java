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

    static void activity(JsonNode node, String place) {
        ObjectNode activity = PropertyChecks.object(node, place);
        PropertyChecks.keys(activity, place, ACTIVITY);
        JsonNode type = activity.get("objectType");
        if (type != null && !PropertyChecks.text(type, place + ".objectType").equals("Activity")) {
            throw new InvalidStatementException(place, "must be an Activity");
        }
        PropertyChecks.iri(PropertyChecks.required(activity, "id", place), place + ".id");
        if (activity.has("definition")) {
            definition(activity.get("definition"), place + ".definition");
        }
    }

    private static void definition(JsonNode node, String place) {
        ObjectNode definition = PropertyChecks.object(node, place);
        PropertyChecks.keys(definition, place, DEFINITION);
        if (definition.has("name")) {
            PropertyChecks.languageMap(definition.get("name"), place + ".name");
        }
        if (definition.has("description")) {
            PropertyChecks.languageMap(definition.get("description"), place + ".description");
        }
        if (definition.has("type")) {
            PropertyChecks.iri(definition.get("type"), place + ".type");
        }
        if (definition.has("moreInfo")) {
            PropertyChecks.iri(definition.get("moreInfo"), place + ".moreInfo");
        }
        if (definition.has("extensions")) {
            PropertyChecks.extensions(definition.get("extensions"), place + ".extensions");
        }
        interaction(definition, place);
    }

    private static void interaction(ObjectNode definition, String place) {
        Set<String> lists = Set.of();
        boolean interaction = definition.has("interactionType");
        if (interaction) {
            String type = PropertyChecks.text(definition.get("interactionType"), place + ".interactionType");
            lists = INTERACTIONS.get(type);
            if (lists == null) {
                throw new InvalidStatementException(place + ".interactionType", "is unknown: " + type);
            }
        }
        if (definition.has("correctResponsesPattern")) {
            if (!interaction) {
                throw new InvalidStatementException(place, "has correctResponsesPattern but no interactionType");
            }
            for (JsonNode pattern :
                    PropertyChecks.array(definition.get("correctResponsesPattern"), place + ".correctResponsesPattern")) {
                PropertyChecks.text(pattern, place + ".correctResponsesPattern");
            }
        }
        for (String list : LISTS) {
            if (definition.has(list)) {
                if (!lists.contains(list)) {
                    throw new InvalidStatementException(place, "has " + list + ", which its interactionType does not have");
                }
                components(definition.get(list), place + "." + list);
            }
        }
    }

    private static void components(JsonNode node, String place) {
        Set<String> ids = new HashSet<>();
        for (JsonNode item : PropertyChecks.array(node, place)) {
            ObjectNode component = PropertyChecks.object(item, place);
            PropertyChecks.keys(component, place, COMPONENT);
            if (!ids.add(PropertyChecks.text(PropertyChecks.required(component, "id", place), place + ".id"))) {
                throw new InvalidStatementException(place, "has two components with the same id");
            }
            if (component.has("description")) {
                PropertyChecks.languageMap(component.get("description"), place + ".description");
            }
        }
    }
}
