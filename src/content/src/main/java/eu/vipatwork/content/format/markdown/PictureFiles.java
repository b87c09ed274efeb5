package eu.vipatwork.content.format.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The allowed names and types of picture files. */
public final class PictureFiles {

    private static final Pattern ADDRESS = Pattern.compile("images/([a-z0-9][a-z0-9-]{0,60}\\.(?:png|jpg|jpeg|webp))");
    private static final Map<String, String> TYPES =
            Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "webp", "image/webp");

    private PictureFiles() {}

    /** The file name in an address; empty when the address is not {@code images/NAME}. */
    static Optional<String> name(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    public static String mediaType(String name) {
        return TYPES.getOrDefault(ending(name), "application/octet-stream");
    }

    /** Whether the bytes have the signature of the type that the file name says. */
    public static boolean hasSignature(String name, byte[] bytes) {
        return switch (ending(name)) {
            case "png" -> begins(bytes, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
            case "jpg", "jpeg" -> begins(bytes, 0xff, 0xd8, 0xff);
            case "webp" -> begins(bytes, 'R', 'I', 'F', 'F') && bytes.length > 12 && bytes[8] == 'W' && bytes[9] == 'E';
            default -> false;
        };
    }

    private static boolean begins(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
