package eu.vipatwork.systemtests.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eu.vipatwork.launcher.ExitCode;
import eu.vipatwork.systemtests.server.ServerProcess;
import eu.vipatwork.systemtests.server.ServerProcess.Exit;

class StartupIT {

    @TempDir
    private Path folder;

    @Test
    void theServerStartsPrintsTheFirstPasswordAndStopsOnSigterm() throws Exception {
        Path data = folder.resolve("data");
        ServerProcess server = ServerProcess.start(data);
        ServerProcess.Account administrator = server.administrator();
        long pid = server.pid();
        String pidFile = Files.readString(data.resolve("pid")).strip();
        Exit second = ServerProcess.runUntilExit(data, "--port", "0");

        Exit ended = server.stop();

        assertThat(administrator.email()).contains("@");
        assertThat(Files.readAllLines(data.resolve("admin-password")))
                .containsExactly(administrator.email(), administrator.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("admin-token"))))
                .isEqualTo("rw-------");
        assertThat(pidFile).isEqualTo(String.valueOf(pid));
        assertFailed(second, ExitCode.FOLDER_IN_USE, "process " + pid);
        assertThat(ended.code()).isIn(0, 143);
        // The server stops waiting after 1.5 s; deploy/bench measures the time on an idle machine.
        assertThat(ended.took()).isLessThan(Duration.ofSeconds(10));
        assertThat(data.resolve("pid")).doesNotExist();
        assertThat(data.resolve("address")).doesNotExist();
    }

    @Test
    void aPortInUseEndsTheStart() throws Exception {
        try (ServerSocket busy = new ServerSocket(0)) {
            String port = String.valueOf(busy.getLocalPort());

            assertFailed(ServerProcess.runUntilExit(folder.resolve("data"), "--port", port), ExitCode.PORT_BUSY, port);
        }
    }

    @Test
    void anUnwritableDataFolderEndsTheStart() {
        Path impossible = Path.of("/dev/null/data");

        assertFailed(
                ServerProcess.runUntilExit(impossible, "--port", "0"),
                ExitCode.FOLDER_UNWRITABLE,
                impossible.toString());
    }

    @Test
    void anUnreachableDatabaseEndsTheStart() {
        Exit ended = ServerProcess.runUntilExit(
                folder.resolve("data"),
                "--port",
                "0",
                "--database-url",
                "jdbc:postgresql://127.0.0.1:1/nothing?user=u&password=very-secret");

        assertFailed(ended, ExitCode.DATABASE_UNREACHABLE, "127.0.0.1:1/nothing");
        assertThat(ended.output()).doesNotContain("very-secret");
    }

    @Test
    void anUnsupportedDatabaseEndsTheStart() {
        assertFailed(
                ServerProcess.runUntilExit(folder.resolve("data"), "--database-url", "jdbc:mysql://localhost/x"),
                ExitCode.USAGE,
                "jdbc:postgresql:");
    }

    @Test
    void aFailedMigrationEndsTheStart() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path database = data.resolve("derby");
        try (var connection = DriverManager.getConnection("jdbc:derby:" + database + ";create=true");
                var statement = connection.createStatement()) {
            // A table with the name of the migration history.
            statement.execute("create table people_history (nonsense int)");
        } finally {
            shutDown(database);
        }

        assertFailed(
                ServerProcess.runUntilExit(data, "--port", "0", "--listen", "127.0.0.1"),
                ExitCode.MIGRATION_FAILED,
                "tables");
    }

    @Test
    void aCertificateWithoutItsKeyEndsTheStart() {
        assertFailed(
                ServerProcess.runUntilExit(folder.resolve("data"), "--certificate", "/nowhere.pem"),
                ExitCode.USAGE,
                "--key");
        assertFailed(
                ServerProcess.runUntilExit(
                        folder.resolve("data"), "--certificate", "/nowhere.pem", "--key", "/nowhere.pem"),
                ExitCode.CERTIFICATE_UNUSABLE,
                "/nowhere.pem");
    }

    /** One sentence, no stack trace and no warning. */
    private static void assertFailed(Exit ended, ExitCode code, String part) {
        assertThat(ended.code()).as(ended.output()).isEqualTo(code.value());
        assertThat(ended.output().lines().filter(line -> line.startsWith("vipatwork: ")))
                .singleElement()
                .asString()
                .contains(part)
                .endsWith(".");
        assertThat(ended.output()).doesNotContain("\tat ").doesNotContain("warning:");
    }

    private static void shutDown(Path database) {
        try {
            DriverManager.getConnection("jdbc:derby:" + database + ";shutdown=true");
        } catch (SQLException e) {
            // Derby reports a successful shutdown by an exception.
            assertThat(e.getSQLState()).isEqualTo("08006");
        }
    }
}
