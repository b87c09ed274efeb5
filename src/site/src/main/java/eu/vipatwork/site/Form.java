package eu.vipatwork.site;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a submitted form, in the order in which they were sent (WHATWG URL standard,
 * application/x-www-form-urlencoded).
 */
public record Form(Map<String, List<String>> fields) {

    /** A form without fields. */
    public static final Form EMPTY = new Form(Map.of());

    /**
     * Reads the body of a form.
     *
     * @throws CharacterCodingException when the bytes, or the percent-encoded bytes, are not UTF-8
     * @throws IllegalArgumentException when a percent sign is not followed by two hexadecimal digits
     */
    public static Form of(byte[] body) throws CharacterCodingException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : utf8(body).split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                fields.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            }
        }
        return new Form(fields);
    }

    /** The first value of a field, without white space around it; empty when it was not sent. */
    public String text(String name) {
        return raw(name).strip();
    }

    /** The first value of a field as typed; empty when it was not sent. */
    public String raw(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** All values of a field, as typed. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static String decode(String text) throws CharacterCodingException {
        // ISO-8859-1 turns each byte into one character, so that malformed UTF-8 can still be detected.
        String bytes = URLDecoder.decode(
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                StandardCharsets.ISO_8859_1);
        return utf8(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
