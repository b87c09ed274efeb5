package eu.vipatwork.xapi.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads JSON strictly (RFC 8259; no duplicate keys; at most {@value #MAX_DEPTH} levels; numbers of at most {@value
 * #MAX_DIGITS} characters; nothing after the value) and keeps each number's spelling, so that it is returned as it was
 * sent.
 */
public final class Json {

    static final int MAX_DEPTH = 200;
    static final int MAX_DIGITS = 1000;

    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .maxStringLength(50_000_000)
                    .build())
            .build();
    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final ObjectMapper WRITER = new ObjectMapper(FACTORY);
    private static final ObjectMapper ASCII_WRITER = new ObjectMapper(ASCII);

    private Json() {}

    /**
     * Reads JSON in UTF-8.
     *
     * @throws InvalidJsonException when it is not valid
     */
    public static JsonNode read(byte[] utf8) {
        try (JsonParser parser = FACTORY.createParser(utf8)) {
            return read(parser);
        } catch (JsonProcessingException e) {
            throw bad(e);
        } catch (IOException e) {
            throw new InvalidJsonException("the text is not UTF-8: " + e.getMessage());
        }
    }

    /**
     * Reads JSON.
     *
     * @throws InvalidJsonException when it is not valid
     */
    public static JsonNode read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return read(parser);
        } catch (JsonProcessingException e) {
            throw bad(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads to the end of a stream.
     *
     * @throws InvalidJsonException when it is not valid JSON
     * @throws IOException when the stream cannot be read
     */
    public static JsonNode read(InputStream utf8) throws IOException {
        return read(utf8.readAllBytes());
    }

    /**
     * Reads the elements of an array one after the other, so that its size does not matter.
     *
     * @throws InvalidJsonException when it is not an array, or broken; elements before the error were passed on
     */
    public static void elements(Reader text, Consumer<JsonNode> each) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new InvalidJsonException("the JSON is not an array");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                each.accept(value(parser));
            }
            if (parser.nextToken() != null) {
                throw new InvalidJsonException("the JSON is broken: something follows its end");
            }
        } catch (JsonProcessingException e) {
            throw bad(e);
        }
    }

    /** Reads an object that the store itself wrote. */
    public static ObjectNode readObject(String text) {
        return (ObjectNode) read(text);
    }

    /** The JSON text, without white space. A lone surrogate is written as an escape, to survive UTF-8. */
    public static String write(JsonNode node) {
        String text = write(WRITER, node);
        return hasLoneSurrogate(text) ? write(ASCII_WRITER, node) : text;
    }

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    private static String write(ObjectMapper mapper, JsonNode node) {
        StringWriter out = new StringWriter(1024);
        try (JsonGenerator generator = mapper.createGenerator(out)) {
            mapper.writeTree(generator, node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static InvalidJsonException bad(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return new InvalidJsonException("the JSON is broken: " + e.getOriginalMessage() + where);
    }

    private static JsonNode read(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new InvalidJsonException("the JSON is broken: the text is empty");
        }
        JsonNode node = value(parser);
        if (parser.nextToken() != null) {
            throw new InvalidJsonException("the JSON is broken: something follows its end");
        }
        return node;
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> objectFrom(parser);
            case START_ARRAY -> arrayFrom(parser);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new ExactNumber(parser.getText());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default ->
                throw new InvalidJsonException("the JSON is broken: " + parser.currentToken() + " is out of place");
        };
    }

    private static ObjectNode objectFrom(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private static ArrayNode arrayFrom(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
