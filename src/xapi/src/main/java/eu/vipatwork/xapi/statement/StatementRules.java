package eu.vipatwork.xapi.statement;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Statements and SubStatements (xAPI 1.0.3 Data 2.2 to 2.4; 2.0 4.2). */
public final class StatementRules {

    /** The verb that voids another statement (xAPI 1.0.3 Data 2.3.2). */
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

    private enum Level {
        STATEMENT,
        SUB_STATEMENT
    }

    private StatementRules() {}

    /**
     * Checks a statement against the specification.
     *
     * @throws InvalidStatementException with the property and the rule
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
        common(statement, version, "", Level.STATEMENT);
        if (isVoiding(statement) && !type(statement).equals("StatementRef")) {
            throw new InvalidStatementException("object", "of a voiding statement must be a StatementRef");
        }
        return statement;
    }

    /** Whether the statement voids another one. */
    public static boolean isVoiding(ObjectNode statement) {
        return statement.path("verb").path("id").asText().equals(VOIDED);
    }

    static void reference(JsonNode node, String path) {
        ObjectNode reference = PropertyChecks.object(node, path);
        PropertyChecks.keys(reference, path, REFERENCE);
        if (!PropertyChecks.text(PropertyChecks.required(reference, "objectType", path), path + ".objectType")
                .equals("StatementRef")) {
            throw new InvalidStatementException(path, "must have the objectType StatementRef");
        }
        PropertyChecks.uuid(PropertyChecks.required(reference, "id", path), path + ".id");
    }

    private static void common(ObjectNode statement, XapiVersion version, String path, Level level) {
        ActorRules.actor(PropertyChecks.required(statement, "actor", "the statement"), path + "actor");
        verb(PropertyChecks.required(statement, "verb", "the statement"), path + "verb");
        object(PropertyChecks.required(statement, "object", "the statement"), version, path + "object", level);
        if (statement.has("result")) {
            ResultRules.result(statement.get("result"), path + "result");
        }
        if (statement.has("context")) {
            ContextRules.context(
                    statement.get("context"), type(statement).equals("Activity"), version, path + "context");
        }
        if (statement.has("timestamp")) {
            PropertyChecks.timestamp(statement.get("timestamp"), path + "timestamp");
        }
        if (statement.has("attachments")) {
            for (JsonNode attachment : PropertyChecks.array(statement.get("attachments"), path + "attachments")) {
                attachment(attachment, path + "attachments");
            }
        }
    }

    private static String type(ObjectNode statement) {
        return statement.path("object").path("objectType").asText("Activity");
    }

    private static void verb(JsonNode node, String path) {
        ObjectNode verb = PropertyChecks.object(node, path);
        PropertyChecks.keys(verb, path, VERB);
        PropertyChecks.iri(PropertyChecks.required(verb, "id", path), path + ".id");
        if (verb.has("display")) {
            PropertyChecks.languageMap(verb.get("display"), path + ".display");
        }
    }

    private static void object(JsonNode node, XapiVersion version, String path, Level level) {
        ObjectNode object = PropertyChecks.object(node, path);
        String type = object.has("objectType")
                ? PropertyChecks.text(object.get("objectType"), path + ".objectType")
                : "Activity";
        switch (type) {
            case "Activity" -> ActivityRules.activity(object, path);
            case "Agent", "Group" -> ActorRules.actor(object, path);
            case "StatementRef" -> reference(object, path);
            case "SubStatement" -> {
                if (level == Level.SUB_STATEMENT) {
                    throw new InvalidStatementException(path, "must not be a SubStatement in a SubStatement");
                }
                PropertyChecks.keys(object, path, SUB_STATEMENT);
                common(object, version, path + ".", Level.SUB_STATEMENT);
            }
            default -> throw new InvalidStatementException(path + ".objectType", "is unknown: " + type);
        }
    }

    /** xAPI 1.0.3 Data 2.4.11; 2.0 4.2.2.6. */
    private static void attachment(JsonNode node, String path) {
        ObjectNode attachment = PropertyChecks.object(node, path);
        PropertyChecks.keys(attachment, path, ATTACHMENT);
        PropertyChecks.iri(PropertyChecks.required(attachment, "usageType", path), path + ".usageType");
        PropertyChecks.languageMap(PropertyChecks.required(attachment, "display", path), path + ".display");
        if (attachment.has("description")) {
            PropertyChecks.languageMap(attachment.get("description"), path + ".description");
        }
        String contentType =
                PropertyChecks.text(PropertyChecks.required(attachment, "contentType", path), path + ".contentType");
        if (!Formats.isMediaType(contentType)) {
            throw new InvalidStatementException(path + ".contentType", "must be an Internet media type");
        }
        JsonNode length = PropertyChecks.required(attachment, "length", path);
        if (!length.isNumber() || !isWhole(length)) {
            throw new InvalidStatementException(path + ".length", "must be a whole number of bytes");
        }
        if (!Formats.isSha2(PropertyChecks.text(PropertyChecks.required(attachment, "sha2", path), path + ".sha2"))) {
            throw new InvalidStatementException(path + ".sha2", "must be a SHA-2 hash in hexadecimal digits");
        }
        if (attachment.has("fileUrl")) {
            PropertyChecks.iri(attachment.get("fileUrl"), path + ".fileUrl");
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
            throw new InvalidStatementException("version", "is not allowed in this request: " + text);
        }
    }
}
