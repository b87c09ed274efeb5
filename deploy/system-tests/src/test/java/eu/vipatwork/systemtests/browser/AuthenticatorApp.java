package eu.vipatwork.systemtests.browser;

import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

import org.apache.commons.codec.binary.Base32;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

/** An authenticator app (TOTP). Each code is for the next time step, so that no code is used twice. */
public final class AuthenticatorApp {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private final byte[] key;
    private Instant next = Instant.now();

    public AuthenticatorApp(String key) {
        this.key = new Base32().decode(key);
    }

    public String code() {
        try {
            String code = GENERATOR.generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"), next);
            next = next.plus(GENERATOR.getTimeStep());
            return code;
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
