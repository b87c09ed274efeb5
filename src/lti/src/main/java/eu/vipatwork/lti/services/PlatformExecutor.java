package eu.vipatwork.lti.services;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Six threads for requests to platforms, so that a slow platform blocks no other work. They use neither the database nor
 * a transaction.
 */
@ApplicationScoped
public class PlatformExecutor {

    private static final int THREADS = 6;

    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "lti-platforms");
        thread.setDaemon(true);
        return thread;
    });

    public ExecutorService executor() {
        return executor;
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }
}
