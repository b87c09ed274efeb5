package eu.vipatwork.xapi.statement;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Contexts (xAPI 1.0.3 Data 2.4.6; 2.0 4.2.2.5). */
final class ContextRules {

    private static final Set<String> V1 = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final Set<String> V2 = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions",
            "contextAgents",
            "contextGroups");
    private static final Set<String> ACTIVITIES = Set.of("parent", "grouping", "category", "other");

    private ContextRules() {}

    static void context(JsonNode node, boolean aboutActivity, XapiVersion version, String path) {
        ObjectNode context = PropertyChecks.object(node, path);
        PropertyChecks.keys(context, path, version == XapiVersion.V2 ? V2 : V1);
        if (context.has("registration")) {
            PropertyChecks.uuid(context.get("registration"), path + ".registration");
        }
        if (context.has("instructor")) {
            ActorRules.actor(context.get("instructor"), path + ".instructor");
        }
        if (context.has("team")) {
            ActorRules.group(context.get("team"), path + ".team");
        }
        if (context.has("contextActivities")) {
            activities(context.get("contextActivities"), path + ".contextActivities");
        }
        for (String name : new String[] {"revision", "platform"}) {
            if (context.has(name)) {
                PropertyChecks.text(context.get(name), path + "." + name);
                if (!aboutActivity) {
                    throw new InvalidStatementException(
                            path + "." + name, "is allowed only when the object is an Activity");
                }
            }
        }
        if (context.has("language")
                && !Formats.isLanguageTag(PropertyChecks.text(context.get("language"), path + ".language"))) {
            throw new InvalidStatementException(path + ".language", "must be a language tag by RFC 5646");
        }
        if (context.has("statement")) {
            StatementRules.reference(context.get("statement"), path + ".statement");
        }
        if (context.has("extensions")) {
            PropertyChecks.extensions(context.get("extensions"), path + ".extensions");
        }
        related(context, "contextAgents", "contextAgent", "agent", path);
        related(context, "contextGroups", "contextGroup", "group", path);
    }

    private static void activities(JsonNode node, String path) {
        ObjectNode activities = PropertyChecks.object(node, path);
        PropertyChecks.keys(activities, path, ACTIVITIES);
        activities.fields().forEachRemaining(entry -> {
            String here = path + "." + entry.getKey();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(activity -> ActivityRules.activity(activity, here));
            } else {
                ActivityRules.activity(entry.getValue(), here);
            }
        });
    }

    /** 2.0 4.2.2.5: agents and groups with the types of their relation. */
    private static void related(ObjectNode context, String list, String objectType, String who, String path) {
        if (!context.has(list)) {
            return;
        }
        String here = path + "." + list;
        Set<String> known = Set.of("objectType", who, "relevantTypes");
        for (JsonNode item : PropertyChecks.array(context.get(list), here)) {
            ObjectNode entry = PropertyChecks.object(item, here);
            PropertyChecks.keys(entry, here, known);
            if (!PropertyChecks.text(PropertyChecks.required(entry, "objectType", here), here + ".objectType")
                    .equals(objectType)) {
                throw new InvalidStatementException(here, "must have the objectType " + objectType);
            }
            JsonNode actor = PropertyChecks.required(entry, who, here);
            if (who.equals("agent")) {
                ActorRules.agent(actor, here + ".agent");
            } else {
                ActorRules.group(actor, here + ".group");
            }
            if (entry.has("relevantTypes")) {
                relevantTypes(entry.get("relevantTypes"), here + ".relevantTypes");
            }
        }
    }

    private static void relevantTypes(JsonNode node, String path) {
        if (PropertyChecks.array(node, path).isEmpty()) {
            throw new InvalidStatementException(path, "must not be empty");
        }
        node.forEach(type -> PropertyChecks.iri(type, path));
    }
}
