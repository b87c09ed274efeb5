package eu.vipatwork.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Lets several callers do the same thing at once, each on a connection of its own, for a while. */
final class LoadTest {

    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int MOST = 200_000;

    private final CpuMeter meter;

    /** @param meter of the process whose processor time counts */
    LoadTest(CpuMeter meter) {
        this.meter = meter;
    }

    /** What one caller does, again and again. */
    @FunctionalInterface
    interface Caller extends AutoCloseable {
        void call(SplittableRandom random) throws Exception;

        @Override
        default void close() throws Exception {
            // Most keep nothing open.
        }
    }

    /** Makes callers. */
    @FunctionalInterface
    interface Callers {
        Caller next() throws Exception;
    }

    /**
     * What was seen.
     *
     * @param cpuMillis processor time of the server, all together
     * @param p50 milliseconds that a caller waited
     */
    record Seen(long calls, double seconds, double cpuMillis, double p50, double p99) {

        double rate() {
            return calls / seconds;
        }

        /** Milliseconds per call. */
        double cpu() {
            return cpuMillis / Math.max(1, calls);
        }

        /** Several together; of the waits the mean, of the long ones the longest. */
        static Seen all(List<Seen> some) {
            return new Seen(
                    some.stream().mapToLong(Seen::calls).sum(),
                    some.stream().mapToDouble(Seen::seconds).sum(),
                    some.stream().mapToDouble(Seen::cpuMillis).sum(),
                    some.stream().mapToDouble(Seen::p50).average().orElse(Double.NaN),
                    some.stream().mapToDouble(Seen::p99).max().orElse(Double.NaN));
        }
    }

    /** For this long, or for so many calls if that is sooner. */
    Seen of(int callers, double seconds, long calls, Callers made) {
        AtomicLong left = new AtomicLong(calls);
        AtomicReference<Exception> failure = new AtomicReference<>();
        double[][] waited = new double[callers][];
        Thread[] threads = new Thread[callers];
        double before = meter.cpuMillis();
        long began = System.nanoTime();
        long until = began + (long) (seconds * NANOS);
        for (int i = 0; i < callers; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                double[] own = new double[MOST];
                int done = 0;
                SplittableRandom random = new SplittableRandom(System.nanoTime() + number);
                try (Caller caller = made.next()) {
                    while (System.nanoTime() < until && failure.get() == null && left.getAndDecrement() > 0) {
                        long start = System.nanoTime();
                        caller.call(random);
                        own[done++ % MOST] = (System.nanoTime() - start) / NANOS_PER_MILLI;
                    }
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                }
                waited[number] = Arrays.copyOf(own, Math.min(done, MOST));
            });
            threads[i].start();
        }
        join(threads);
        if (failure.get() != null) {
            throw new IllegalStateException("a caller failed", failure.get());
        }
        double took = (System.nanoTime() - began) / NANOS;
        double cpu = meter.cpuMillis() - before;
        double[] all =
                Arrays.stream(waited).flatMapToDouble(Arrays::stream).sorted().toArray();
        return new Seen(all.length, took, cpu, part(all, 0.5), part(all, 0.99));
    }

    private static double part(double[] sorted, double part) {
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
