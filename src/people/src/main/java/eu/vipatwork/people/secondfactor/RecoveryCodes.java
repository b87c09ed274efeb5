package eu.vipatwork.people.secondfactor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.codec.binary.Base32;

import eu.vipatwork.shared.secret.Tokens;

/**
 * Codes to be kept on paper, each valid for one sign-in without the phone. Each has 120 random bits, so an unsalted hash
 * may be stored (OWASP ASVS 5.0, 6.5.2).
 */
public final class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int BYTES = 15;

    private RecoveryCodes() {}

    /** Ten new codes, in six groups of four characters. */
    public static List<String> next() {
        return Stream.generate(() -> new Base32().encodeToString(Tokens.bytes(BYTES)))
                .map(code -> code.replaceAll("(.{4})(?!$)", "$1-"))
                .limit(COUNT)
                .toList();
    }

    /** The stored hash of a code; case, spaces and hyphens are ignored. */
    public static String hash(String code) {
        return Tokens.hash(code == null ? "" : code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""));
    }
}
