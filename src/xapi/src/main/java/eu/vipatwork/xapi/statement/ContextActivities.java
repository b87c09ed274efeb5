package eu.vipatwork.xapi.statement;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Context activities may be sent as single objects and are returned as arrays (xAPI 1.0.3 Data 2.4.6.2). */
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

    /** In the statement and in its SubStatement. */
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
