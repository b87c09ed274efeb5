package eu.vipatwork.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The end of a server, on SIGTERM, on Ctrl-C and after a failed start: first no more requests, then the database, then
 * the data folder is free. It takes no more than {@link #PATIENCE_MILLIS}; what is not finished then is cut off, which
 * both databases survive.
 */
final class Shutdown {

    private static final long PATIENCE_MILLIS = 1_500;

    private final DataFolder data;
    private final List<Runnable> endings = new ArrayList<>();

    private volatile boolean ready;

    private Shutdown(DataFolder data) {
        this.data = data;
    }

    static Shutdown install(DataFolder data, ServerDatabase database, StepPrinter steps) {
        Shutdown shutdown = new Shutdown(data);
        shutdown.add(data::leave);
        shutdown.add(database::close);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutdown.run(steps), "shutdown"));
        return shutdown;
    }

    void ends(EmbeddedGlassFish container) {
        add(container::stop);
    }

    /** From now on the end is worth a line. */
    void serverIsReady() {
        ready = true;
    }

    /** Adds what is done before everything that was added earlier. */
    synchronized void add(Runnable ending) {
        endings.add(0, ending);
    }

    private void run(StepPrinter steps) {
        try {
            CompletableFuture.runAsync(this::runAll, task -> daemon(task).start())
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            say(steps, "stopped");
        } catch (TimeoutException e) {
            data.leave();
            say(steps, "stopped, not waiting any longer");
            Runtime.getRuntime().halt(SIGTERM);
        } catch (InterruptedException | ExecutionException e) {
            say(steps, "stopped (" + e + ")");
        }
    }

    /** After a failed start, the reason is the last word. */
    private void say(StepPrinter steps, String line) {
        if (ready) {
            steps.line(line);
        }
    }

    /** 128 + 15, as a shell counts it. */
    private static final int SIGTERM = 143;

    private synchronized void runAll() {
        RuntimeException first = null;
        for (Runnable ending : endings) {
            try {
                ending.run();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "stopping");
        thread.setDaemon(true);
        return thread;
    }
}
