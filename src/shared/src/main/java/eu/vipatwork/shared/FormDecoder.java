package eu.vipatwork.shared;

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
 * Decodes {@code application/x-www-form-urlencoded} (WHATWG URL standard, 5.1), but refuses what is not UTF-8 where the
 * standard would replace it.
 */
public final class FormDecoder {

    private FormDecoder() {}

    /**
     * The fields and their values, in the order in which they were sent.
     *
     * @throws CharacterCodingException when the bytes, or what they encode, are not UTF-8
     * @throws IllegalArgumentException when a percent sign is not followed by two hexadecimal digits
     */
    public static Map<String, List<String>> decode(byte[] body) throws CharacterCodingException {
        return decode(utf8(body));
    }

    /** As {@link #decode(byte[])}, for the query of an address. */
    public static Map<String, List<String>> decode(String encoded) throws CharacterCodingException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = text(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : text(pair.substring(equals + 1));
                fields.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            }
        }
        return fields;
    }

    private static String text(String encoded) throws CharacterCodingException {
        // In ISO-8859-1 each decoded byte is one character, so malformed UTF-8 is not replaced before it is checked.
        String bytes = URLDecoder.decode(
                new String(encoded.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
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
