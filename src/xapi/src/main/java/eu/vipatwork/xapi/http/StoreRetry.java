package eu.vipatwork.xapi.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import eu.vipatwork.xapi.store.StoreFailure;

/** Repeats a use case in a new transaction when the database rolled it back for a transient reason. */
final class StoreRetry {

    private static final int MAX_ATTEMPTS = 8;
    private static final long PAUSE_NANOS = 5_000_000;

    private StoreRetry() {}

    static <T> T run(Supplier<T> useCase) {
        for (int attempt = 1; ; attempt++) {
            try {
                return useCase.get();
            } catch (RuntimeException e) {
                if (attempt == MAX_ATTEMPTS || !isTransient(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * attempt));
            }
        }
    }

    static boolean isTransient(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StoreFailure store) {
                return store.isTransient();
            }
        }
        return false;
    }
}
