package eu.vipatwork.xapi.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.Ids;

/** A batch of statements: all are valid, no two share an id (xAPI 1.0.3 Communication 2.1.2). */
public final class StatementBatch {

    private enum Authorities {
        REPLACE,
        KEEP
    }

    private StatementBatch() {}

    /**
     * Checks each statement and adds what the store must add (xAPI 1.0.3 Data 2.4): id, authority, version. {@code
     * stored}, and a missing timestamp, are set when it is stored. The input is not changed.
     *
     * @throws InvalidStatementException at the first broken rule
     */
    public static List<ObjectNode> complete(List<? extends JsonNode> sent, ObjectNode authority, XapiVersion version) {
        return complete(sent, authority, version, Authorities.REPLACE);
    }

    /**
     * As {@link #complete}, but keeps existing authorities: the statements come from another store, or an older export.
     */
    public static List<ObjectNode> restore(List<? extends JsonNode> sent, ObjectNode authority, XapiVersion version) {
        return complete(sent, authority, version, Authorities.KEEP);
    }

    private static List<ObjectNode> complete(
            List<? extends JsonNode> sent, ObjectNode authority, XapiVersion version, Authorities authorities) {
        List<ObjectNode> complete = new ArrayList<>(sent.size());
        Set<String> ids = new HashSet<>();
        for (JsonNode one : sent) {
            try {
                complete.add(complete(one, ids, authority, version, authorities));
            } catch (InvalidStatementException e) {
                throw sent.size() > 1 ? e.of(complete.size() + 1) : e;
            }
        }
        return complete;
    }

    private static ObjectNode complete(
            JsonNode sent, Set<String> ids, ObjectNode authority, XapiVersion version, Authorities authorities) {
        ObjectNode statement = Json.object();
        statement.setAll(StatementRules.check(sent, version).deepCopy());
        statement.remove("stored");
        if (!statement.has("id")) {
            statement.put("id", Ids.next().toString());
        }
        if (!ids.add(statement.get("id").asText().toLowerCase(Locale.ROOT))) {
            throw new InvalidStatementException(
                    "id", "occurs twice in the batch: " + statement.get("id").asText());
        }
        if (authorities == Authorities.REPLACE || !statement.has("authority")) {
            statement.set("authority", authority);
        }
        if (!statement.has("version")) {
            statement.put("version", version == XapiVersion.V2 ? "2.0.0" : "1.0.0");
        }
        ContextActivities.toArraysIn(statement);
        return statement;
    }
}
