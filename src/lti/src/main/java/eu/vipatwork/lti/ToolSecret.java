package eu.vipatwork.lti;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import eu.vipatwork.people.secret.SecretTokens;

/**
 * Seals our private keys, so that whoever reads the database, or a back-up of it, cannot sign in our name (RFC 7516,
 * {@code dir} with A256GCM). The secret is the file {@value #FILE} in the data folder, readable by the server's own user
 * (mode 600), made at first use. Where it was lost, or another node has another one, the seal does not open and new keys
 * are made.
 */
@ApplicationScoped
public class ToolSecret {

    static final String FILE = "lti-secret";
    private static final int KEY_BYTES = 32;

    private final Path file;
    private volatile SecretKey key;

    public ToolSecret() {
        this(Path.of(System.getProperty("vipatwork.data", "data")).toAbsolutePath());
    }

    /** For tests. */
    ToolSecret(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** The text, for nobody else to read. */
    String seal(String text) {
        try {
            JWEObject sealed =
                    new JWEObject(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(text));
            sealed.encrypt(new DirectEncrypter(key()));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text again; nothing when it was sealed with another secret. */
    Optional<String> open(String sealed) {
        try {
            JWEObject object = JWEObject.parse(sealed);
            object.decrypt(new DirectDecrypter(key()));
            return Optional.of(object.getPayload().toString());
        } catch (JOSEException | ParseException e) {
            return Optional.empty();
        }
    }

    private synchronized SecretKey key() {
        if (key == null) {
            try {
                key = new SecretKeySpec(read(), "AES");
            } catch (IOException e) {
                throw new UncheckedIOException("the file " + file + " cannot be used: " + e.getMessage(), e);
            }
        }
        return key;
    }

    private byte[] read() throws IOException {
        Files.createDirectories(file.getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, SecretTokens.bytes(KEY_BYTES), StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        } catch (FileAlreadyExistsException there) {
            // from an earlier start
        }
        byte[] secret = Files.readAllBytes(file);
        if (secret.length != KEY_BYTES) {
            throw new IOException("it should hold " + KEY_BYTES + " bytes; when it is removed, a new one is made");
        }
        return secret;
    }
}
