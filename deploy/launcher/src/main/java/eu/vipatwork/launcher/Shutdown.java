package eu.vipatwork.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The shutdown on SIGTERM, on Ctrl-C and after a failed start: first GlassFish stops, then the database is closed, then
 * the data folder is unlocked. After {@link #TIMEOUT_MILLIS} the process ends in any case, which both databases
 * survive.
 */
final class Shutdown {

    private static final long TIMEOUT_MILLIS = 1_500;

    private final DataFolder data;
    private final List<Runnable> actions = new ArrayList<>();

    private volatile boolean ready;

    private Shutdown(DataFolder data) {
        this.data = data;
    }

    static Shutdown install(DataFolder data, ServerDatabase database, StepPrinter steps) {
        Shutdown shutdown = new Shutdown(data);
        shutdown.add(data::unlock);
        shutdown.add(database::close);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutdown.run(steps), "shutdown"));
        return shutdown;
    }

    void stops(EmbeddedGlassFish glassFish) {
        add(glassFish::stop);
    }

    /** From now on the shutdown is reported. */
    void serverIsReady() {
        ready = true;
    }

    /** Adds an action, to run before those added earlier. */
    synchronized void add(Runnable action) {
        actions.add(0, action);
    }

    private void run(StepPrinter steps) {
        try {
            CompletableFuture.runAsync(this::runAll, task -> daemon(task).start())
                    .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            say(steps, "stopped");
        } catch (TimeoutException e) {
            data.unlock();
            say(steps, "stopped after a timeout");
            Runtime.getRuntime().halt(SIGTERM);
        } catch (InterruptedException | ExecutionException e) {
            say(steps, "stopped (" + e + ")");
        }
    }

    /** Silent after a failed start, whose reason is the last line. */
    private void say(StepPrinter steps, String line) {
        if (ready) {
            steps.line(line);
        }
    }

    /** 128 + 15, the exit status that shells use. */
    private static final int SIGTERM = 143;

    private synchronized void runAll() {
        RuntimeException first = null;
        for (Runnable action : actions) {
            try {
                action.run();
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
