package eu.vipatwork.xapi.statement;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Statements and SubStatements (xAPI 1.0.3 Data 2.2 to 2.4; 2.0 4.2). */
public final class StatementRules {

    /** The verb that takes another statement back (xAPI 1.0.3 Data 2.3.2). */
    public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    private static final Set<String> STATEMENT = Set.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final Set<String> SUB_STATEMENT =
            Set.of("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    private static final Set<String> VERB = Set.of("id", "display");
    private static final Set<String> REFERENCE = Set.of("objectType", "id");
    private static final Set<String> ATTACHMENT =
            Set.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");

    private StatementRules() {}

    /**
     * Refuses a statement that breaks the specification.
     *
     * @throws InvalidStatementException with the place and the rule
     */
    public static ObjectNode check(JsonNode node, XapiVersion version) {
        ObjectNode statement = PropertyChecks.object(node, "the statement");
        PropertyChecks.keys(statement, "the statement", STATEMENT);
        if (statement.has("id")) {
            PropertyChecks.uuid(statement.get("id"), "id");
        }
        if (statement.has("stored")) {
            PropertyChecks.timestamp(statement.get("stored"), "stored");
        }
        if (statement.has("authority")) {
            ActorRules.authority(statement.get("authority"), "authority");
        }
        if (statement.has("version")) {
            version(statement.get("version"), version);
        }
        common(statement, version, "", false);
        if (isVoiding(statement) && !type(statement).equals("StatementRef")) {
            throw new InvalidStatementException("object", "of a voiding statement must be a StatementRef");
        }
        return statement;
    }

    /** Whether the statement takes another one back. */
    public static boolean isVoiding(ObjectNode statement) {
        return statement.path("verb").path("id").asText().equals(VOIDED);
    }

    static void reference(JsonNode node, String place) {
        ObjectNode reference = PropertyChecks.object(node, place);
        PropertyChecks.keys(reference, place, REFERENCE);
        if (!PropertyChecks.text(PropertyChecks.required(reference, "objectType", place), place + ".objectType")
                .equals("StatementRef")) {
            throw new InvalidStatementException(place, "must have the objectType StatementRef");
        }
        PropertyChecks.uuid(PropertyChecks.required(reference, "id", place), place + ".id");
    }

    private static void common(ObjectNode statement, XapiVersion version, String place, boolean inside) {
        ActorRules.actor(PropertyChecks.required(statement, "actor", "the statement"), place + "actor");
        verb(PropertyChecks.required(statement, "verb", "the statement"), place + "verb");
        object(PropertyChecks.required(statement, "object", "the statement"), version, place + "object", inside);
        if (statement.has("result")) {
            ResultRules.result(statement.get("result"), place + "result");
        }
        if (statement.has("context")) {
            ContextRules.context(
                    statement.get("context"), type(statement).equals("Activity"), version, place + "context");
        }
        if (statement.has("timestamp")) {
            PropertyChecks.timestamp(statement.get("timestamp"), place + "timestamp");
        }
        if (statement.has("attachments")) {
            for (JsonNode attachment : PropertyChecks.array(statement.get("attachments"), place + "attachments")) {
                attachment(attachment, place + "attachments");
            }
        }
    }

    private static String type(ObjectNode statement) {
        return statement.path("object").path("objectType").asText("Activity");
    }

    private static void verb(JsonNode node, String place) {
        ObjectNode verb = PropertyChecks.object(node, place);
        PropertyChecks.keys(verb, place, VERB);
        PropertyChecks.iri(PropertyChecks.required(verb, "id", place), place + ".id");
        if (verb.has("display")) {
            PropertyChecks.languageMap(verb.get("display"), place + ".display");
        }
    }

    private static void object(JsonNode node, XapiVersion version, String place, boolean inside) {
        ObjectNode object = PropertyChecks.object(node, place);
        String type =
                object.has("objectType") ? PropertyChecks.text(object.get("objectType"), place + ".objectType") : "Activity";
        switch (type) {
            case "Activity" -> ActivityRules.activity(object, place);
            case "Agent", "Group" -> ActorRules.actor(object, place);
            case "StatementRef" -> reference(object, place);
            case "SubStatement" -> {
                if (inside) {
                    throw new InvalidStatementException(place, "must not be a SubStatement in a SubStatement");
                }
                PropertyChecks.keys(object, place, SUB_STATEMENT);
                common(object, version, place + ".", true);
            }
            default -> throw new InvalidStatementException(place + ".objectType", "is unknown: " + type);
        }
    }

    /** xAPI 1.0.3 Data 2.4.11; 2.0 4.2.2.6. */
    private static void attachment(JsonNode node, String place) {
        ObjectNode attachment = PropertyChecks.object(node, place);
        PropertyChecks.keys(attachment, place, ATTACHMENT);
        PropertyChecks.iri(PropertyChecks.required(attachment, "usageType", place), place + ".usageType");
        PropertyChecks.languageMap(PropertyChecks.required(attachment, "display", place), place + ".display");
        if (attachment.has("description")) {
            PropertyChecks.languageMap(attachment.get("description"), place + ".description");
        }
        String contentType = PropertyChecks.text(PropertyChecks.required(attachment, "contentType", place), place + ".contentType");
        if (!Formats.isMediaType(contentType)) {
            throw new InvalidStatementException(place + ".contentType", "must be an Internet media type");
        }
        JsonNode length = PropertyChecks.required(attachment, "length", place);
        if (!length.isNumber() || !isWhole(length)) {
            throw new InvalidStatementException(place + ".length", "must be a whole number of bytes");
        }
        if (!Formats.isSha2(PropertyChecks.text(PropertyChecks.required(attachment, "sha2", place), place + ".sha2"))) {
            throw new InvalidStatementException(place + ".sha2", "must be a SHA-2 hash in hexadecimal digits");
        }
        if (attachment.has("fileUrl")) {
            PropertyChecks.iri(attachment.get("fileUrl"), place + ".fileUrl");
        }
    }

    private static boolean isWhole(JsonNode number) {
        var value = number.decimalValue();
        return value.signum() >= 0
                && value.precision() - value.scale() < 19
                && value.stripTrailingZeros().scale() <= 0;
    }

    private static void version(JsonNode node, XapiVersion version) {
        String text = PropertyChecks.text(node, "version");
        boolean known = version == XapiVersion.V2
                ? Formats.isVersion2(text) || Formats.isVersion1(text)
                : Formats.isVersion1(text);
        if (!known) {
            throw new InvalidStatementException("version", "is not one that this request can carry: " + text);
        }
    }
}
