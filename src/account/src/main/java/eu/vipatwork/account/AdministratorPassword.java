package eu.vipatwork.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import eu.vipatwork.site.SiteSettings;

/**
 * The file {@code admin-password} in the data folder: how the first administrator signs in, for the server's own user
 * to read (mode 600). It is there from the first start until the password is changed.
 */
@ApplicationScoped
public class AdministratorPassword {

    private final Path file;

    protected AdministratorPassword() {
        this.file = null; // for the proxy
    }

    @Inject
    public AdministratorPassword(SiteSettings settings) {
        this.file = settings.data().resolve("admin-password");
    }

    /** Two lines: the address and the password. */
    public void keep(String email, String password) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, email + "\n" + password + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }

    /** As {@link #forget()}, when the file is about the person with this address. */
    public void forget(String email) throws IOException {
        if (Files.isReadable(file) && Files.readAllLines(file).stream().limit(1).anyMatch(line -> line.equals(email))) {
            forget();
        }
    }

    /** The password was changed: what the file says is of no use any more. */
    public void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
