package eu.vipatwork.shared.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.Settings;

/**
 * The keys that secrets in the database are encrypted with: a JWK Set (RFC 7517) in the file {@value #FILE} of the data
 * folder, readable by the server's own user only (mode 600) and made at first use. The first key encrypts; the others
 * still decrypt what they encrypted. All nodes of a cluster, and a restored back-up, need the same file.
 */
@ApplicationScoped
public class SecretKeys {

    public static final String FILE = "secret-keys.json";

    private static final int KEY_BITS = 256;
    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);

    private final Path file;
    private List<OctetSequenceKey> keys = List.of();

    /** For the proxy. */
    protected SecretKeys() {
        this.file = null;
    }

    @Inject
    public SecretKeys(Settings settings) {
        this(settings.dataFolder());
    }

    /** @param folder where the file is, or will be made */
    public SecretKeys(Path folder) {
        this.file = folder.resolve(FILE);
    }

    public Path file() {
        return file;
    }

    /** The key that encrypts. */
    synchronized OctetSequenceKey newest() {
        if (keys.isEmpty()) {
            keys = Files.exists(file) ? read() : write(List.of(fresh()));
        }
        return keys.get(0);
    }

    /** The key with this id. The file is read again for an unknown one, as another node may have added it. */
    synchronized Optional<OctetSequenceKey> find(String id) {
        newest();
        Optional<OctetSequenceKey> known = among(id);
        if (known.isPresent()) {
            return known;
        }
        keys = read();
        return among(id);
    }

    /** Adds a new key before the others. @return its id */
    public synchronized String renew() {
        newest();
        List<OctetSequenceKey> all = new ArrayList<>(List.of(fresh()));
        all.addAll(read());
        keys = write(all);
        return keys.get(0).getKeyID();
    }

    private Optional<OctetSequenceKey> among(String id) {
        return keys.stream().filter(key -> key.getKeyID().equals(id)).findFirst();
    }

    private static OctetSequenceKey fresh() {
        try {
            return new OctetSequenceKeyGenerator(KEY_BITS)
                    .keyID(Ids.next().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<OctetSequenceKey> read() {
        try {
            List<OctetSequenceKey> found = new ArrayList<>();
            for (JWK key : JWKSet.parse(Files.readString(file)).getKeys()) {
                if (key instanceof OctetSequenceKey octets && key.getKeyID() != null && octets.size() == KEY_BITS) {
                    found.add(octets);
                }
            }
            if (found.isEmpty()) {
                throw new IllegalStateException(unusable("it holds no key"));
            }
            return List.copyOf(found);
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(unusable(e.getMessage()), e);
        }
    }

    private String unusable(String why) {
        return "The file " + file + ", which decrypts the secrets in the database, cannot be used (" + why
                + "). Put it back from a back-up.";
    }

    /** Atomic, and on the disk when it returns. */
    private List<OctetSequenceKey> write(List<OctetSequenceKey> all) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(FILE + ".new");
            Files.deleteIfExists(fresh);
            byte[] text =
                    new JWKSet(List.copyOf(all)).toString(false).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            try (var out = Files.newByteChannel(
                    fresh, NEW, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                var buffer = java.nio.ByteBuffer.wrap(text);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
