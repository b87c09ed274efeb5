package eu.vipatwork.lti.services;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** The few threads that wait for platforms, so that no other has to. They do HTTP and nothing else. */
@ApplicationScoped
public class PlatformExecutor {

    private static final int THREADS = 6;

    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "lti-courier");
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
