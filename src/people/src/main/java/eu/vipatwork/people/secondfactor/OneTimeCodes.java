package eu.vipatwork.people.secondfactor;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

import org.apache.commons.codec.binary.Base32;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import eu.vipatwork.shared.Digests;
import eu.vipatwork.shared.secret.Tokens;

/**
 * Six-digit codes of an authenticator app, new every 30 seconds (RFC 6238, with HMAC-SHA-1, which every app supports).
 * The codes of the previous and the next time step are accepted too, for inaccurate clocks (RFC 6238, 5.2).
 */
public final class OneTimeCodes {

    private static final int KEY_BYTES = 20;
    private static final int DIGITS = 6;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private OneTimeCodes() {}

    /** A new key of 160 bits (RFC 4226, 4, R6), in Base32, for typing into an app. */
    public static String newKey() {
        return new Base32().encodeToString(Tokens.bytes(KEY_BYTES));
    }

    /** The code of this moment. */
    public static String code(String key, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(key), GENERATOR.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The time step of the code, when it is the present, previous or next one and later than the last one used: no code
     * is accepted twice (RFC 6238, 5.2).
     */
    public static OptionalLong step(String key, String code, Instant now, long lastStep) {
        String digits = code == null ? "" : code.replaceAll("\\s", "");
        if (digits.length() != DIGITS) {
            return OptionalLong.empty();
        }
        long present = now.getEpochSecond() / stepSeconds();
        for (long step = present - 1; step <= present + 1; step++) {
            if (step > lastStep && Digests.equal(digits, code(key, Instant.ofEpochSecond(step * stepSeconds())))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The otpauth link in the QR code: issuer, account and key. */
    public static URI address(String issuer, String account, String key) {
        return URI.create("otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + key + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + stepSeconds());
    }

    private static long stepSeconds() {
        return GENERATOR.getTimeStep().toSeconds();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
