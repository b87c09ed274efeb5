package eu.vipatwork.people.secret;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.types.Argon2;

import eu.vipatwork.shared.Settings;
import eu.vipatwork.shared.secret.Tokens;

/**
 * Password hashes: Argon2id with 19 MiB of memory, two passes and one lane, the first choice of the OWASP Password Storage
 * Cheat Sheet; a salt of 16 bytes, a hash of 32. The parameters are part of each hash, so a hash made with other ones is
 * still checked, and replaced when its owner signs in.
 *
 * <p>{@link Settings#passwordMemoryKib()} may set another memory size. It is for tests and measurements that create
 * hundreds of accounts; the log warns when it is less than recommended.
 */
public final class PasswordHash {

    static final int RECOMMENDED_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final Argon2Function CURRENT =
            withMemory(memoryKib(Settings.ofSystem().passwordMemoryKib()));

    /**
     * Limits the memory used by concurrent hashing. Hashing more passwords at once than there are processors would not
     * finish earlier.
     */
    private static final Semaphore CONCURRENT =
            new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** The hash of no account: attempts on unknown accounts are checked against it, to take as long as others. */
    private static final String NO_ACCOUNT = of(Tokens.next());

    private PasswordHash() {}

    /** The text to store, in the PHC string format. */
    public static String of(String password) {
        return of(password, CURRENT);
    }

    static String of(String password, Argon2Function function) {
        return limited(
                () -> function.hash(bytes(password), Tokens.bytes(SALT_BYTES)).getResult());
    }

    /** Whether the password matches the hash. A null hash never matches, after the same time. */
    public static boolean matches(String password, String hash) {
        String stored = hash == null ? NO_ACCOUNT : hash;
        return limited(() -> check(password, stored)) && hash != null;
    }

    /** Whether the hash was made with other parameters than the present ones. */
    public static boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(CURRENT);
    }

    static Argon2Function withMemory(int kib) {
        return Argon2Function.getInstance(kib, PASSES, LANES, HASH_BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
    }

    private static int memoryKib(int kib) {
        if (kib < RECOMMENDED_KIB) {
            System.getLogger(PasswordHash.class.getName())
                    .log(
                            Level.WARNING,
                            "password hashes use {0} KiB of memory; {1} KiB are recommended",
                            kib,
                            RECOMMENDED_KIB);
        }
        return kib;
    }

    /** Normalised, because keyboards compose characters in different ways (NIST SP 800-63B-4, 3.1.1.2). */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean check(String password, String stored) {
        try {
            return Argon2Function.getInstanceFromHash(stored)
                    .check(bytes(password), stored.getBytes(StandardCharsets.UTF_8));
        } catch (BadParametersException e) {
            throw new IllegalStateException("a stored password hash is not readable", e);
        }
    }

    private static <T> T limited(Supplier<T> work) {
        CONCURRENT.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            CONCURRENT.release();
        }
    }
}
