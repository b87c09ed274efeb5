package eu.vipatwork.xapi.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Secrets of keys: 256 random bits. Slow hashes protect passwords that people think up and others can guess; nobody guesses this, so one
 * SHA-256 keeps it as safe and costs a request next to nothing.
 */
final class KeySecrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private KeySecrets() {}

    /** So many random bytes as text that a shell takes as a word: it does not begin with a hyphen. */
    static String next(int bytes) {
        byte[] random = new byte[bytes];
        String text;
        do {
            RANDOM.nextBytes(random);
            text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        } while (text.startsWith("-"));
        return text;
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the same time whether they differ early or late. */
    static boolean matches(String secret, String hash) {
        return MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }
}
