package eu.vipatwork.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.Settings;

/**
 * The file {@code admin-password} in the data folder with the first administrator's sign-in, readable only by the
 * server's own user (mode 600). It exists from the first start until the password is changed.
 */
@Dependent
public class AdministratorPassword {

    private final Path file;

    @Inject
    public AdministratorPassword(Settings settings) {
        this.file = settings.dataFolder().resolve("admin-password");
    }

    /** Writes two lines: the e-mail address and the password. */
    public void keep(String email, String password) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, email + "\n" + password + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }

    /** Deletes the file if it is about the person with this address. */
    public void forget(String email) throws IOException {
        if (Files.isReadable(file) && Files.readAllLines(file).stream().limit(1).anyMatch(line -> line.equals(email))) {
            forget();
        }
    }

    /** Deletes the file after the password was changed. */
    public void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
