package eu.vipatwork.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Runs several callers at once for some time, each on its own connection. */
final class LoadTest {

    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int MAX_SAMPLES = 200_000;

    private final CpuMeter meter;

    /** @param meter of the server's process */
    LoadTest(CpuMeter meter) {
        this.meter = meter;
    }

    /** One caller: sends the same kind of request again and again. */
    @SuppressWarnings("try") // close may be interrupted
    @FunctionalInterface
    interface Caller extends AutoCloseable {
        void call(SplittableRandom random) throws Exception;

        @Override
        default void close() throws Exception {
            // Most callers have nothing to close.
        }
    }

    /** Creates callers. */
    @FunctionalInterface
    interface Callers {
        Caller next() throws Exception;
    }

    /**
     * What was measured.
     *
     * @param cpuMillis total CPU time of the server
     * @param p50 median response time in milliseconds
     */
    record Result(long calls, double seconds, double cpuMillis, double p50, double p99) {

        double rate() {
            return calls / seconds;
        }

        /** Milliseconds per call. */
        double cpu() {
            return cpuMillis / Math.max(1, calls);
        }

        /** Several combined: the mean of the medians, the maximum of the 99th percentiles. */
        static Result all(List<Result> results) {
            return new Result(
                    results.stream().mapToLong(Result::calls).sum(),
                    results.stream().mapToDouble(Result::seconds).sum(),
                    results.stream().mapToDouble(Result::cpuMillis).sum(),
                    results.stream().mapToDouble(Result::p50).average().orElse(Double.NaN),
                    results.stream().mapToDouble(Result::p99).max().orElse(Double.NaN));
        }
    }

    /** Runs for this long, or for this number of calls if that is sooner. */
    @SuppressWarnings("try") // closing a caller may be interrupted
    Result run(int callers, double seconds, long calls, Callers source) {
        AtomicLong remaining = new AtomicLong(calls);
        AtomicReference<Exception> failure = new AtomicReference<>();
        double[][] durations = new double[callers][];
        Thread[] threads = new Thread[callers];
        double before = meter.cpuMillis();
        long began = System.nanoTime();
        long until = began + (long) (seconds * NANOS);
        for (int i = 0; i < callers; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                double[] own = new double[MAX_SAMPLES];
                int done = 0;
                SplittableRandom random = new SplittableRandom(System.nanoTime() + number);
                try (Caller caller = source.next()) {
                    while (System.nanoTime() < until && failure.get() == null && remaining.getAndDecrement() > 0) {
                        long start = System.nanoTime();
                        caller.call(random);
                        own[done++ % MAX_SAMPLES] = (System.nanoTime() - start) / NANOS_PER_MILLI;
                    }
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                }
                durations[number] = Arrays.copyOf(own, Math.min(done, MAX_SAMPLES));
            });
            threads[i].start();
        }
        join(threads);
        if (failure.get() != null) {
            throw new IllegalStateException("a caller failed", failure.get());
        }
        double took = (System.nanoTime() - began) / NANOS;
        double cpu = meter.cpuMillis() - before;
        double[] all = Arrays.stream(durations)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        return new Result(all.length, took, cpu, percentile(all, 0.5), percentile(all, 0.99));
    }

    private static double percentile(double[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (part * (sorted.length - 1))];
    }

    private static void join(Thread[] threads) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}
