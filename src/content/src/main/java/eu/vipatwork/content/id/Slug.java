package eu.vipatwork.content.id;

import java.util.regex.Pattern;

/**
 * The form of all permanent names in the content: 1 to 64 lower-case letters, digits and hyphens. Safe in an address
 * and in a file name.
 */
final class Slug {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Slug() {}

    static boolean valid(String text) {
        return text != null && NAME.matcher(text).matches();
    }

    static void require(String text, String what) {
        if (!valid(text)) {
            throw new IllegalArgumentException(what + " is 1 to 64 lower-case letters, digits and hyphens: " + text);
        }
    }
}
