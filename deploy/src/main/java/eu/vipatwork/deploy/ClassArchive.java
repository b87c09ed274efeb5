package eu.vipatwork.deploy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The archive of loaded classes that saves a later start a third of its time. The first server after a build has it
 * made in the background: a second process, at the lowest priority, starts on an empty data folder, answers a few
 * requests and ends. Where the archive is not wanted or cannot be written, nothing happens.
 */
record ClassArchive(Installation installation) {

    /** Set by {@code deploy/run} to the file that it will hand to the next start. */
    private static final String WANTED = "vipatwork.class-archive";

    private static final int MINUTES = 5;
    private static final int ROUNDS = 3;
    private static final List<String> PAGES =
            List.of("/", "/sign-in", "/courses", "/health/live", "/xapi/about", "/nowhere");
    private static final Logger LOG = Logger.getLogger(ClassArchive.class.getName());

    /** Begins to make the archive, unless it is there. Given up when the server ends. */
    void makeLater(Shutdown shutdown) {
        String wanted = System.getProperty(WANTED);
        if (wanted == null || wanted.isEmpty() || Files.exists(Path.of(wanted))) {
            return;
        }
        Thread thread = new Thread(() -> make(Path.of(wanted), shutdown), "class-archive");
        thread.setDaemon(true);
        thread.start();
    }

    private void make(Path archive, Shutdown shutdown) {
        Path fresh = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Path data = Files.createTempDirectory("vipatwork-archive");
            Process process = new ProcessBuilder(command(fresh, data))
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("output").toFile())
                    .start();
            shutdown.add(process::destroyForcibly);
            if (process.waitFor(MINUTES, TimeUnit.MINUTES) && Files.exists(fresh)) {
                Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
                LOG.info(() -> "made the class archive " + archive);
            } else {
                process.destroyForcibly();
                LOG.warning("the class archive was not made; starts stay slower than they could be");
            }
            DataFolder.remove(data);
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            LOG.log(Level.INFO, "no class archive", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the second process does between its start and its end: a few pages, for the classes behind them. */
    static void train(Api api) {
        for (int round = 0; round < ROUNDS; round++) {
            PAGES.forEach(api::visit);
        }
        System.exit(0);
    }

    private List<String> command(Path archive, Path data) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") && !option.startsWith("-XX:SharedArchiveFile"))
                .forEach(command::add);
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        command.addAll(
                List.of("-jar", installation.jar().toString(), "--train", "--port", "0", "--listen", "127.0.0.1"));
        command.addAll(List.of("--data", data.resolve("data").toString()));
        return command;
    }
}
