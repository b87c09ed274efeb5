package eu.vipatwork.xapi.statement;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The activities around a statement may be sent one by one and are returned as lists (xAPI 1.0.3 Data 2.4.6.2). */
final class ContextActivities {

    private ContextActivities() {}

    static void toArrays(ObjectNode activities) {
        List<String> names = new ArrayList<>();
        activities.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode value = activities.get(name);
            if (value.isObject()) {
                activities.putArray(name).add(value);
            }
        }
    }

    /** Does so wherever a statement can hold them. */
    static void toArraysIn(ObjectNode statement) {
        if (statement.path("context").path("contextActivities") instanceof ObjectNode activities) {
            toArrays(activities);
        }
        if (statement.path("object") instanceof ObjectNode object
                && object.path("objectType").asText().equals("SubStatement")) {
            toArraysIn(object);
        }
    }
}
