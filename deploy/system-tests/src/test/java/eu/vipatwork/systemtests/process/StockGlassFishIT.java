package eu.vipatwork.systemtests.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import eu.vipatwork.systemtests.browser.BrowserSession;
import eu.vipatwork.systemtests.server.ServerDatabases;
import eu.vipatwork.systemtests.server.ServerProcess;
import eu.vipatwork.systemtests.server.ServerProcess.Account;

/**
 * The EAR on an unmodified GlassFish server, by the steps of {@code deploy/README.md}. It is stricter than the embedded
 * server: it validates annotations, and an application sees only its own libraries.
 */
class StockGlassFishIT {

    private static final Path SERVER = Path.of(System.getProperty("vipatwork.target"), "stock", "glassfish7");

    @TempDir
    private Path folder;

    /** The port base of GlassFish: 48 above it is the administration, 80 above it HTTP. */
    private final int ports = ThreadLocalRandom.current().nextInt(200, 550) * 100;

    private Path domains;

    @AfterEach
    void end() {
        asadmin("stop-domain", "--kill", "--domaindir", domains.toString(), "vipatwork");
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "VIPATWORK_TEST_POSTGRESQL",
            matches = ".+",
            disabledReason = "needs a PostgreSQL")
    void theEarDeploysAndServes() throws Exception {
        domains = folder.resolve("domains");
        Path data = Files.createDirectory(
                folder.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(data.resolve("admin-token"), "0".repeat(64));
        URI address = URI.create("http://localhost:" + (ports + 80));

        run("create-domain", "--nopassword", "--domaindir", domains.toString(), "--portbase", "" + ports, "vipatwork");
        Files.copy(driver(), domains.resolve("vipatwork/lib").resolve(driver().getFileName()));
        run("start-domain", "--domaindir", domains.toString(), "vipatwork");
        run("create-jvm-options", "-Dvipatwork.data=" + data + ":-Dvipatwork.base-url=" + escaped(address.toString()));
        run("stop-domain", "--domaindir", domains.toString(), "vipatwork");
        run("start-domain", "--domaindir", domains.toString(), "vipatwork");
        run(
                "create-jdbc-connection-pool",
                "--restype=javax.sql.DataSource",
                "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
                "--maxpoolsize=32",
                "--property",
                properties(URI.create(ServerDatabases.newPostgresql().substring("jdbc:".length()))),
                "vipatwork");
        run("ping-connection-pool", "vipatwork");
        run("create-jdbc-resource", "--connectionpoolid", "vipatwork", "jdbc/vipatwork");
        run(
                "deploy",
                "--name",
                "vipatwork",
                ServerProcess.distribution().resolveSibling("vipatwork.ear").toString());

        assertThat(textOf(address.resolve("/health/ready"))).isEqualTo("ready");
        List<String> first = Files.readAllLines(data.resolve("admin-password"));
        try (BrowserSession browser =
                BrowserSession.onDesktop(address).signsIn(new Account(first.get(0), first.get(1)))) {
            browser.opens("/admin").checksPage("stock-server");
            assertThat(browser.page().locator("h1").textContent()).isNotBlank();
        }
    }

    private static Path driver() throws IOException {
        try (var files = Files.list(ServerProcess.distribution().resolve("lib"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("postgresql-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String textOf(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .strip();
    }

    /** Properties of the driver; GlassFish would lose the parameters of the URL. */
    private static String properties(URI database) {
        String login = Pattern.compile("&?(user|password)=([^&]*)")
                .matcher(database.getQuery())
                .replaceAll(found -> (found.group(1).equals("user") ? "User=" : ":Password=") + found.group(2));
        return login + ":url=" + escaped("jdbc:" + database.toString().replaceFirst("\\?.*", ""));
    }

    private static String escaped(String value) {
        return value.replace(":", "\\:").replace("=", "\\=");
    }

    private void run(String command, String... arguments) {
        Result result = asadmin(command, arguments);
        assertThat(result.code()).as("%s: %s", command, result.output()).isZero();
    }

    private Result asadmin(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                SERVER.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--port",
                String.valueOf(ports + 48),
                command));
        all.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Result(int code, String output) {}
}
