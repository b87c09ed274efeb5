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

/** A real server in a process of its own, ready to be used. Closing it ends it by SIGTERM. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String READY = "ready ";

    private final Process process;
    private final Path output;
    private final Path data;

    private ServerProcess(Process process, Path output, Path data) {
        this.process = process;
        this.output = output;
        this.data = data;
    }

    /** Starts a server on this data folder and a free port, and waits until it is ready. */
    public static ServerProcess start(Path data, String... options) {
        return startFrom(assembly(), data, options);
    }

    /** Like {@link #start}, from the launcher and the application that lie in this folder. */
    static ServerProcess startFrom(Path assembly, Path data, String... options) {
        List<String> all = new ArrayList<>(List.of("--port", "0", "--listen", "127.0.0.1"));
        all.addAll(List.of(options));
        ServerProcess server = launch(assembly, data, all);
        server.awaitReady();
        return server;
    }

    /** Starts a server that is expected to end by itself, and waits for that. */
    public static Ended runToItsEnd(Path data, String... options) {
        ServerProcess server = launch(assembly(), data, List.of(options));
        return server.awaitEnd();
    }

    /** The address that it can be reached at, without a slash at its end. */
    public URI address() {
        return URI.create(line(READY).substring(READY.length()).strip());
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** Everything that it has printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first administrator, as printed by the start that made it. */
    public Account administrator() {
        return new Account(afterLabel("e-mail"), afterLabel("password"));
    }

    /** A key to the Learning Record Store, made by {@code deploy/admin}. */
    public Key newKey() {
        String[] words = admin("key", "add", "--scope", "all").strip().split(" ");
        return new Key(words[0], words[1]);
    }

    /** Adds a person by {@code deploy/admin}. */
    public Account newPerson(String name, String email, String role, String organisation) {
        String[] words = admin(
                        "user", "add", "--name", name, "--email", email, "--role", role, "--organisation", organisation)
                .strip()
                .split(" ");
        return new Account(words[0], words[1]);
    }

    /** Runs {@code deploy/admin} and gives what it printed. */
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

    /** Kill -9: no hook runs, nothing is flushed. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM. */
    public Ended stop() {
        process.destroy();
        return awaitEnd();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private static ServerProcess launch(Path assembly, Path data, List<String> options) {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("-jar", assembly.resolve("vipatwork.jar").toString(), "--data", data.toString()));
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
     * As {@code deploy/run} calls it, but for the second compiler, which does not pay before a test is over, and for
     * the cost of passwords: at its full size, and without that compiler, it is most of what a sign-in costs.
     */
    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + assembly().resolve("java-options"),
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Dvipatwork.password-memory-kib=64",
                "-Xshare:auto",
                "-XX:SharedArchiveFile=" + assembly().resolve("classes.jsa"));
    }

    private static String jar() {
        return assembly().resolve("vipatwork.jar").toString();
    }

    static Path assembly() {
        return Path.of(System.getProperty("vipatwork.assembly"));
    }

    private void awaitReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (output().lines().noneMatch(line -> line.startsWith(READY)) || adminIsNotPrinted()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new AssertionError("the server did not become ready:\n" + output());
            }
            pause();
        }
    }

    /** It stands behind the line "ready", so both may be read in between. */
    private boolean adminIsNotPrinted() {
        return output().lines().noneMatch(line -> line.contains("Sign in as"));
    }

    private Ended awaitEnd() {
        long began = System.nanoTime();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server did not end:\n" + output());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Ended(process.exitValue(), output(), Duration.ofNanos(System.nanoTime() - began));
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

    /** Who can sign in. */
    public record Account(String email, String password) {}

    /** Basic credentials of the Learning Record Store. */
    public record Key(String key, String secret) {}

    /** How a process ended, and how long that took. */
    public record Ended(int code, String output, Duration took) {}
}
