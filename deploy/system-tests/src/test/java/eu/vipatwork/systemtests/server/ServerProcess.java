package eu.vipatwork.systemtests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, started from the distribution. Closing sends SIGTERM. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final String READY = "ready ";

    private final Process process;
    private final Path output;
    private final Path data;

    private ServerProcess(Process process, Path output, Path data) {
        this.process = process;
        this.output = output;
        this.data = data;
    }

    /** Starts a server with this data folder on a free port, and waits until it is ready. */
    public static ServerProcess start(Path data, String... options) {
        return startFrom(distribution(), data, options);
    }

    /** Like {@link #start}, from a distribution in this folder. */
    public static ServerProcess startFrom(Path distribution, Path data, String... options) {
        List<String> all = new ArrayList<>(List.of("--port", "0", "--listen", "127.0.0.1"));
        all.addAll(List.of(options));
        ServerProcess server = launch(distribution, data, all);
        server.awaitReady();
        return server;
    }

    /** Starts a server that is expected to exit, and waits for that. */
    public static Exit runUntilExit(Path data, String... options) {
        ServerProcess server = launch(distribution(), data, List.of(options));
        return server.awaitEnd();
    }

    /** Its address, without a slash at the end. */
    public URI address() {
        return URI.create(line(READY).substring(READY.length()).strip());
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** Its output so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first administrator, as printed by the first start. */
    public Account administrator() {
        return new Account(afterLabel("e-mail"), afterLabel("password"));
    }

    /** A key to the Learning Record Store, created by {@code deploy/admin}. */
    public XapiKey newKey() {
        String[] words = admin("key", "add", "--scope", "all").strip().split(" ", -1);
        return new XapiKey(words[0], words[1]);
    }

    /** Adds a person by {@code deploy/admin}. */
    public Account newPerson(String name, String email, String role, String organisation) {
        String[] words = admin(
                        "user", "add", "--name", name, "--email", email, "--role", role, "--organisation", organisation)
                .strip()
                .split(" ", -1);
        return new Account(words[0], words[1]);
    }

    /** Runs {@code deploy/admin} and returns its output. */
    public String admin(String... arguments) {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("-cp", jar(), "eu.vipatwork.launcher.admin.AdminCommand"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        try {
            Process admin =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(admin.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (admin.waitFor() != 0) {
                throw new AssertionError("deploy/admin " + List.of(arguments) + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kill -9: no shutdown hook runs, nothing is flushed. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM. */
    public Exit stop() {
        process.destroy();
        return awaitEnd();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private static ServerProcess launch(Path distribution, Path data, List<String> options) {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("-jar", distribution.resolve("vipatwork.jar").toString(), "--data", data.toString()));
        command.addAll(options);
        try {
            Path output = Files.createTempFile("vipatwork", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.matches("VIPATWORK_(DATA|DATABASE_URL|BASE_URL|BEGAN)"));
            ServerProcess server = new ServerProcess(builder.start(), output, data);
            Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroyForcibly));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As in {@code deploy/run}, but without the second compiler, which does not pay off within a test, and with cheap
     * password hashing, which would otherwise be most of the cost of a sign-in.
     */
    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + distribution().resolve("java-options"),
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Dvipatwork.password-memory-kib=64",
                "-Xshare:auto",
                "-XX:SharedArchiveFile=" + distribution().resolve("classes.jsa"));
    }

    private static String jar() {
        return distribution().resolve("vipatwork.jar").toString();
    }

    public static Path distribution() {
        // Normalized, because Java uses its class archive for the very same path only.
        return Path.of(System.getProperty("vipatwork.distribution")).normalize();
    }

    private void awaitReady() {
        long until = System.nanoTime() + TIMEOUT.toNanos();
        while (output().lines().noneMatch(line -> line.startsWith(READY)) || administratorIsNotPrinted()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new AssertionError("the server did not become ready:\n" + output());
            }
            pause();
        }
    }

    /** The line follows "ready", so the output may have been read in between. */
    private boolean administratorIsNotPrinted() {
        return output().lines().noneMatch(line -> line.contains("Sign in as"));
    }

    private Exit awaitEnd() {
        long began = System.nanoTime();
        try {
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server did not end:\n" + output());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Exit(process.exitValue(), output(), Duration.ofNanos(System.nanoTime() - began));
    }

    private String afterLabel(String label) {
        return line("  " + label).strip().substring(label.length()).strip();
    }

    private String line(String beginning) {
        return output().lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line \"" + beginning + "\" in:\n" + output()));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An account that can sign in. */
    public record Account(String email, String password) {}

    /** Basic credentials of the Learning Record Store. */
    public record XapiKey(String key, String secret) {}

    /** The exit of a process, and how long it took. */
    public record Exit(int code, String output, Duration took) {}
}
