package eu.vipatwork.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The folder with all of a server's data: database, logs, keys, and the files by which {@code deploy/admin} finds the
 * server. A server locks the folder when it starts; the operating system releases the lock even after a kill -9.
 */
final class DataFolder {

    static final String ADMIN_TOKEN = "admin-token";
    static final String ADMIN_PASSWORD = "admin-password";
    static final String ADDRESS = "address";
    static final String PID = "pid";
    static final String CERTIFICATE = "certificate.pem";

    private static final String LOCK = "lock";
    private static final String OWNER_ONLY = "rw-------";
    private static final int TOKEN_BYTES = 32;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws LauncherException when the folder cannot be written to, or another server uses it */
    static DataFolder lock(Path given) {
        Path path = given.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.delete(Files.createTempFile(path, "probe", null));
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                throw new LauncherException(
                        ExitCode.FOLDER_IN_USE,
                        "Another server" + process(path) + " uses the data folder " + path
                                + ". Stop it first, or choose another folder with --data.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new LauncherException(
                    ExitCode.FOLDER_UNWRITABLE,
                    "The data folder " + path + " cannot be written to (" + reason(e)
                            + "). Choose another with --data, or give this user the right to write there.",
                    e);
        }
    }

    /** Creates the token of {@code deploy/admin}, unless it exists. */
    void createToken() {
        Path token = path.resolve(ADMIN_TOKEN);
        if (!Files.exists(token)) {
            byte[] random = new byte[TOKEN_BYTES];
            new SecureRandom().nextBytes(random);
            write(ADMIN_TOKEN, HexFormat.of().formatHex(random));
        }
    }

    Optional<String> read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of {@code admin-password}: the e-mail and the password of the first administrator. */
    List<String> adminPassword() {
        return read(ADMIN_PASSWORD).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** Writes a file that only its owner may read. */
    void write(String name, String text) {
        try {
            Path file = path.resolve(name);
            Path temporary = path.resolve(name + ".new");
            Files.deleteIfExists(temporary);
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            Files.writeString(temporary, text + "\n", StandardCharsets.UTF_8);
            Files.move(temporary, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder for GlassFish's files, without those of a server that was killed. */
    Path emptyFolder(String name) {
        Path folder = path.resolve(name);
        try {
            remove(folder);
            return Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (FileAlreadyExistsException e) {
            throw new LauncherException(ExitCode.FOLDER_UNWRITABLE, path.resolve(name) + " is not a folder.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** Deletes the address and process id of the server, and releases the lock. */
    void unlock() {
        try {
            Files.deleteIfExists(path.resolve(PID));
            Files.deleteIfExists(path.resolve(ADDRESS));
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock acquired = channel.tryLock();
            return acquired != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String process(Path path) {
        try {
            return " (process " + Files.readString(path.resolve(PID)).strip() + ")";
        } catch (IOException e) {
            return "";
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }
}
