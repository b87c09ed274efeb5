package eu.vipatwork.xapi.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** The attachments that a statement declares, including those of its SubStatement. */
public final class DeclaredAttachments {

    private DeclaredAttachments() {}

    public static List<JsonNode> of(JsonNode statement) {
        List<JsonNode> found = new ArrayList<>();
        statement.path("attachments").forEach(found::add);
        if (statement.path("object").path("objectType").asText().equals("SubStatement")) {
            statement.path("object").path("attachments").forEach(found::add);
        }
        return found;
    }

    /** Their SHA-256, in lower-case hexadecimal digits. */
    public static Set<String> hashes(JsonNode statement) {
        Set<String> hashes = new TreeSet<>();
        of(statement).forEach(file -> hashes.add(file.path("sha2").asText().toLowerCase(Locale.ROOT)));
        return hashes;
    }
}
