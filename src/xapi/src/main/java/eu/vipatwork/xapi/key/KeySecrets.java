package eu.vipatwork.xapi.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Secrets of keys: 256 random bits. Slow hashes protect passwords that people choose and others can guess; this cannot
 * be guessed, so one SHA-256 is as safe and costs a request next to nothing.
 */
final class KeySecrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private KeySecrets() {}

    /** Random bytes as base64url; the first character is no hyphen, so that a shell does not take it for an option. */
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
        return DigestUtils.sha256Hex(secret);
    }

    /** Compares in constant time. */
    static boolean matches(String secret, String hash) {
        return MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }
}
