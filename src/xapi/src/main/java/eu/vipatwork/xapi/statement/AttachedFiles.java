package eu.vipatwork.xapi.statement;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** The attachments that a statement speaks of, those of its SubStatement too. */
public final class AttachedFiles {

    private AttachedFiles() {}

    public static List<JsonNode> of(JsonNode statement) {
        List<JsonNode> found = new ArrayList<>();
        statement.path("attachments").forEach(found::add);
        if (statement.path("object").path("objectType").asText().equals("SubStatement")) {
            statement.path("object").path("attachments").forEach(found::add);
        }
        return found;
    }
}
