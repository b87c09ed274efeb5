package eu.vipatwork.xapi.statement;

import java.util.Iterator;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The checks that all parts of a statement share (xAPI 1.0.3 Data 2.2): right type, known keys, no null. */
final class PropertyChecks {

    private PropertyChecks() {}

    static ObjectNode object(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidStatementException(path, "must be an object");
    }

    static ArrayNode array(JsonNode node, String path) {
        if (node instanceof ArrayNode array) {
            return array;
        }
        throw new InvalidStatementException(path, "must be an array");
    }

    static String text(JsonNode node, String path) {
        if (node == null || !node.isTextual()) {
            throw new InvalidStatementException(path, "must be a string");
        }
        return node.asText();
    }

    static void bool(JsonNode node, String path) {
        if (!node.isBoolean()) {
            throw new InvalidStatementException(path, "must be true or false");
        }
    }

    static void keys(ObjectNode object, String path, Set<String> known) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new InvalidStatementException(path, "has an unknown property \"" + name + "\"");
            }
        }
    }

    static JsonNode required(ObjectNode object, String name, String path) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new InvalidStatementException(path, "needs the property \"" + name + "\"");
        }
        return value;
    }

    static void iri(JsonNode node, String path) {
        if (!Formats.isIri(text(node, path))) {
            throw new InvalidStatementException(path, "must be an absolute IRI");
        }
    }

    static void uuid(JsonNode node, String path) {
        if (!Formats.isUuid(text(node, path))) {
            throw new InvalidStatementException(path, "must be a UUID");
        }
    }

    static void timestamp(JsonNode node, String path) {
        if (Formats.timestamp(text(node, path)).isEmpty()) {
            throw new InvalidStatementException(path, "must be a timestamp by ISO 8601, as 2026-03-02T09:00:00.000Z");
        }
    }

    /** Language tags with strings (xAPI 1.0.3 Data 4.2). */
    static void languageMap(JsonNode node, String path) {
        object(node, path).fields().forEachRemaining(entry -> {
            if (!Formats.isLanguageTag(entry.getKey())) {
                throw new InvalidStatementException(
                        path, "has \"" + entry.getKey() + "\", which is not a language tag by RFC 5646");
            }
            text(entry.getValue(), path + "." + entry.getKey());
        });
    }

    /** IRIs with anything (xAPI 1.0.3 Data 4.1). */
    static void extensions(JsonNode node, String path) {
        object(node, path).fieldNames().forEachRemaining(name -> {
            if (!Formats.isIri(name)) {
                throw new InvalidStatementException(path, "has the key \"" + name + "\", which is not an absolute IRI");
            }
        });
    }
}
