package eu.vipatwork.xapi.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import eu.vipatwork.xapi.jdbc.StoreFailure;

/** Does a use case again in a new transaction when the database gave up the old one for a passing reason. */
final class StoreRetry {

    private static final int TIMES = 8;
    private static final long PAUSE = 5_000_000;

    private StoreRetry() {}

    static <T> T of(Supplier<T> useCase) {
        for (int time = 1; ; time++) {
            try {
                return useCase.get();
            } catch (RuntimeException e) {
                if (time == TIMES || !isPassing(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE * time));
            }
        }
    }

    static boolean isPassing(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StoreFailure store) {
                return store.isPassing();
            }
        }
        return false;
    }
}
