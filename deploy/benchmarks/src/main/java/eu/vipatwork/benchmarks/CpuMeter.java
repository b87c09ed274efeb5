package eu.vipatwork.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Measures one kind of request, one after another: CPU time of the server's process, and response times. */
final class CpuMeter {

    private static final Pattern SPACE = Pattern.compile(" ");

    /** Linux counts CPU time in hundredths of a second. */
    private static final double TICK_MILLIS = 10;

    private static final int MAX_REQUESTS = 20_000;

    /** A warm-up round that used more than this share of the best round before brought no gain. */
    private static final double NO_GAIN = 0.95;

    private static final int ROUNDS_WITHOUT_GAIN = 2;
    static final int MAX_ROUNDS = 8;
    private static final double NANOS_PER_MILLI = 1e6;

    private final long pid;

    CpuMeter(long pid) {
        this.pid = pid;
    }

    /**
     * Repeats the request: first as a warm-up, until the compilers are done, then measured for this long. The warm-up
     * ends after two rounds in a row that bring no gain, at most after {@value #MAX_ROUNDS} rounds.
     *
     * @param round the number of requests in a warm-up round
     * @param request sends one; false when none is left
     */
    Cost measure(String name, int round, long millis, BooleanSupplier request) {
        int warmUp = warmUp(round, request);
        boolean more = true;
        double[] durations = new double[MAX_REQUESTS];
        int done = 0;
        double before = cpuMillis();
        long until = System.nanoTime() + (long) (millis * NANOS_PER_MILLI);
        while (more && done < MAX_REQUESTS && System.nanoTime() < until) {
            long began = System.nanoTime();
            more = request.getAsBoolean();
            durations[done++] = (System.nanoTime() - began) / NANOS_PER_MILLI;
        }
        double cpu = cpuMillis() - before;
        double[] sorted = Arrays.copyOf(durations, done);
        Arrays.sort(sorted);
        return new Cost(name, warmUp, done, cpu / Math.max(1, done), percentile(sorted, 0.5), percentile(sorted, 0.99));
    }

    private int warmUp(int round, BooleanSupplier request) {
        double best = Double.MAX_VALUE;
        int done = 0;
        int withoutGain = 0;
        while (withoutGain < ROUNDS_WITHOUT_GAIN && done < round * MAX_ROUNDS) {
            double before = cpuMillis();
            for (int i = 0; i < round; i++) {
                if (!request.getAsBoolean()) {
                    return done + i + 1;
                }
            }
            done += round;
            double cpu = cpuMillis() - before;
            withoutGain = cpu > best * NO_GAIN ? withoutGain + 1 : 0;
            best = Math.min(best, cpu);
        }
        return done;
    }

    /** CPU time that the process has used so far, in user and system mode. */
    double cpuMillis() {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The second field is the program's name in brackets and may hold spaces.
            String[] fields = SPACE.split(line.substring(line.lastIndexOf(')') + 2), -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
        } catch (IOException e) {
            throw new UncheckedIOException("the server's process " + pid + " cannot be read", e);
        }
    }

    private static double percentile(double[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    /**
     * The cost of one kind of request.
     *
     * @param warmUp the number of requests before the {@code requests} that were measured
     * @param cpu CPU milliseconds per request; {@code p50} and {@code p99} are response times in milliseconds
     */
    record Cost(String name, int warmUp, int requests, double cpu, double p50, double p99) {}
}
