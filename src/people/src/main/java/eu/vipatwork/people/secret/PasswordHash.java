package eu.vipatwork.people.secret;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.types.Argon2;

/**
 * How passwords are kept: Argon2id with 19 MiB of memory, two passes and one lane, the first choice of the OWASP
 * Password Storage Cheat Sheet; a salt of 16 bytes, a hash of 32. The parameters stand in each hash, so that a hash
 * made with other ones still checks, and is made anew when its owner signs in.
 *
 * <p>The system property {@value #SETTING} sets another memory, in KiB from 8 up. It is there for tests and
 * measurements that make hundreds of accounts; a server that is run with less than is recommended says so in its log.
 */
public final class PasswordHash {

    static final String SETTING = "vipatwork.password-memory-kib";
    static final int RECOMMENDED_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final Argon2Function CURRENT = withMemory(memoryKib(System.getProperty(SETTING)));

    /**
     * As many hashes at a time as there are processors: more would not be ready earlier, and each takes its memory, which
     * a crowd at the door could otherwise use up.
     */
    private static final Semaphore AT_A_TIME =
            new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Nobody's hash, for attempts at accounts that are not there: they must take as long as the others. */
    private static final String NOBODY = of(SecretTokens.next());

    private PasswordHash() {}

    /** The text to keep, in the PHC string format. */
    public static String of(String password) {
        return of(password, CURRENT);
    }

    static String of(String password, Argon2Function function) {
        return inTurn(
                () -> function.hash(bytes(password), SecretTokens.bytes(SALT_BYTES)).getResult());
    }

    /** Whether the password is the one that this was made of. With null it takes as long, and is never so. */
    public static boolean matches(String password, String hash) {
        String kept = hash == null ? NOBODY : hash;
        return inTurn(() -> check(password, kept)) && hash != null;
    }

    /** Whether the hash was made with other parameters than those of today. */
    public static boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(CURRENT);
    }

    static Argon2Function withMemory(int kib) {
        return Argon2Function.getInstance(kib, PASSES, LANES, HASH_BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
    }

    /** What the setting says, or what is recommended when there is none. */
    static int memoryKib(String setting) {
        int kib = setting == null ? RECOMMENDED_KIB : Integer.parseInt(setting);
        if (kib < RECOMMENDED_KIB) {
            System.getLogger(PasswordHash.class.getName())
                    .log(
                            Level.WARNING,
                            "passwords are kept with {0} KiB of memory a hash; {1} are recommended",
                            kib,
                            RECOMMENDED_KIB);
        }
        return kib;
    }

    /** One form for the ways in which keyboards compose a letter (NIST SP 800-63B-4, 3.1.1.2). */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean check(String password, String kept) {
        try {
            return Argon2Function.getInstanceFromHash(kept)
                    .check(bytes(password), kept.getBytes(StandardCharsets.UTF_8));
        } catch (BadParametersException e) {
            throw new IllegalStateException("a kept password hash is not readable", e);
        }
    }

    private static <T> T inTurn(Supplier<T> work) {
        AT_A_TIME.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            AT_A_TIME.release();
        }
    }
}
