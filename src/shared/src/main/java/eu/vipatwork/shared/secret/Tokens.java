package eu.vipatwork.shared.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import eu.vipatwork.shared.Digests;

/**
 * Random tokens and what the database keeps of them. A token has 256 random bits, which cannot be guessed, so one
 * SHA-256 protects it as well as the slow hash of a password.
 */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private Tokens() {}

    /** 256 random bits as 43 characters of base64url. */
    public static String next() {
        return next(BYTES);
    }

    /** So many random bytes in base64url, not beginning with a hyphen, which a shell would take for an option. */
    public static String next(int bytes) {
        String text;
        do {
            text = base64Url(bytes(bytes));
        } while (text.startsWith("-"));
        return text;
    }

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** What the database keeps of a token. */
    public static String hash(String token) {
        return Digests.sha256Hex(token);
    }

    /** Whether this is the token with this {@linkplain #hash(String) hash}. */
    public static boolean matches(String token, String hash) {
        return Digests.equal(hash(token), hash);
    }

    /** Another token, which only the holder of this one can compute: HMAC-SHA-256 over the purpose. */
    public static String derive(String token, String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC));
            return base64Url(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
