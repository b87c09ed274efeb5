package eu.vipatwork.xapi.statement;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Whether two statements are the same (xAPI 1.0.3 Data 2.3.1 and 4.3; 2.0 4.2.4): what a store adds or changes, the
 * spelling of times and numbers, displays and definitions are ignored; everything else counts.
 */
public final class StatementEquality {

    private static final Pattern SECONDS = Pattern.compile("(\\d+)(?:[.,](\\d+))?S$");

    private StatementEquality() {}

    /** Whether a statement that was sent again is the stored one. */
    public static boolean same(ObjectNode stored, ObjectNode again) {
        ObjectNode one = essence(stored);
        ObjectNode other = essence(again);
        if (!again.has("timestamp")) {
            one.remove("timestamp");
        }
        if (!stored.has("timestamp")) {
            other.remove("timestamp");
        }
        return one.equals(other);
    }

    /** Whether the signed payload is this statement; what the sender added after signing, such as an id, is ignored. */
    static boolean signs(ObjectNode payload, ObjectNode statement) {
        ObjectNode one = essence(payload);
        ObjectNode other = essence(statement);
        for (String name : List.of("id", "timestamp")) {
            if (!one.has(name)) {
                other.remove(name);
            }
        }
        return one.equals(other);
    }

    /** The statement without what is ignored. */
    private static ObjectNode essence(ObjectNode statement) {
        ObjectNode essence = statement.deepCopy();
        essence.remove(List.of("stored", "authority", "version", "attachments"));
        if (essence.path("id").isTextual()) {
            essence.put("id", essence.get("id").asText().toLowerCase(Locale.ROOT));
        }
        common(essence);
        return (ObjectNode) numbers(essence);
    }

    private static void common(ObjectNode statement) {
        timestamp(statement);
        actor(statement.path("actor"));
        if (statement.path("verb") instanceof ObjectNode verb) {
            verb.remove("display");
        }
        if (statement.path("object") instanceof ObjectNode object) {
            object(object);
        }
        if (statement.path("result") instanceof ObjectNode result) {
            duration(result);
            if (result.isEmpty()) {
                statement.remove("result");
            }
        }
        if (statement.path("context") instanceof ObjectNode context) {
            context(context);
            if (context.isEmpty()) {
                statement.remove("context");
            }
        }
    }

    private static void object(ObjectNode object) {
        switch (object.path("objectType").asText("Activity")) {
            case "Agent", "Group" -> actor(object);
            case "SubStatement" -> {
                object.remove("attachments");
                common(object);
            }
            case "StatementRef" -> object.put("id", object.path("id").asText().toLowerCase(Locale.ROOT));
            default -> activity(object);
        }
    }

    private static void activity(JsonNode node) {
        if (node instanceof ObjectNode activity) {
            activity.remove("definition");
            activity.put("objectType", "Activity");
        }
    }

    private static void actor(JsonNode node) {
        if (!(node instanceof ObjectNode actor)) {
            return;
        }
        if (!actor.has("objectType")) {
            actor.put("objectType", "Agent");
        }
        if (actor.has("mbox")) {
            actor.put("mbox", Agents.mailbox(actor.get("mbox").asText()));
        }
        if (actor.path("member") instanceof ArrayNode members) {
            members.forEach(StatementEquality::actor);
            List<JsonNode> sorted = new ArrayList<>();
            members.forEach(sorted::add);
            sorted.sort(Comparator.comparing(member -> Agents.identifier(member).orElse("") + Json.write(member)));
            members.removeAll();
            members.addAll(sorted);
        }
    }

    private static void context(ObjectNode context) {
        if (context.path("registration").isTextual()) {
            context.put("registration", context.get("registration").asText().toLowerCase(Locale.ROOT));
        }
        actor(context.path("instructor"));
        actor(context.path("team"));
        if (context.path("statement") instanceof ObjectNode reference) {
            object(reference);
        }
        for (JsonNode entry : context.path("contextAgents")) {
            actor(entry.path("agent"));
        }
        for (JsonNode entry : context.path("contextGroups")) {
            actor(entry.path("group"));
        }
        if (context.path("contextActivities") instanceof ObjectNode activities) {
            ContextActivities.toArrays(activities);
            activities.forEach(list -> list.forEach(StatementEquality::activity));
            if (activities.isEmpty()) {
                context.remove("contextActivities");
            }
        }
    }

    private static void timestamp(ObjectNode statement) {
        JsonNode timestamp = statement.path("timestamp");
        if (timestamp.isTextual()) {
            Formats.timestamp(timestamp.asText())
                    .map(OffsetDateTime::toInstant)
                    .ifPresent(instant -> statement.put("timestamp", instant.toString()));
        }
    }

    /** Durations are compared to a hundredth of a second (2.0 4.2.7). */
    private static void duration(ObjectNode result) {
        Matcher matcher = SECONDS.matcher(result.path("duration").asText());
        if (matcher.find()) {
            String fraction = matcher.group(2) == null ? "" : matcher.group(2);
            result.put("duration", matcher.replaceFirst("$1." + (fraction + "00").substring(0, 2) + "S"));
        }
    }

    private static JsonNode numbers(JsonNode node) {
        if (node.isNumber()) {
            return DecimalNode.valueOf(node.decimalValue().stripTrailingZeros());
        }
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.replace(name, numbers(object.get(name))));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, numbers(array.get(i)));
            }
        }
        return node;
    }
}
