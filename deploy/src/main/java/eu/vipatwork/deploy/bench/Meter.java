package eu.vipatwork.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Measures one kind of request, one after another, as the process of the server feels it and as the caller does. */
final class Meter {

    private static final Pattern SPACE = Pattern.compile(" ");

    /** Linux counts processor time in hundredths of a second. */
    private static final double TICK_MILLIS = 10;

    private static final int MOST = 20_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final long pid;

    Meter(long pid) {
        this.pid = pid;
    }

    /**
     * Repeats the request: first uncounted, to warm up, then for this long.
     *
     * @param request does it once; false when there is nothing left to do
     */
    Cost measure(String name, int warmUp, long millis, BooleanSupplier request) {
        boolean more = true;
        for (int i = 0; i < warmUp && more; i++) {
            more = request.getAsBoolean();
        }
        double[] waited = new double[MOST];
        int done = 0;
        double before = cpuMillis();
        long until = System.nanoTime() + (long) (millis * NANOS_PER_MILLI);
        while (more && done < MOST && System.nanoTime() < until) {
            long began = System.nanoTime();
            more = request.getAsBoolean();
            waited[done++] = (System.nanoTime() - began) / NANOS_PER_MILLI;
        }
        double cpu = cpuMillis() - before;
        double[] sorted = Arrays.copyOf(waited, done);
        Arrays.sort(sorted);
        return new Cost(name, done, cpu / Math.max(1, done), percentile(sorted, 0.5), percentile(sorted, 0.99));
    }

    /** What the process has used up to now, in user and in system mode. */
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
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, Math.floor(sorted.length * part))];
    }

    /** @param cpu processor milliseconds per request; {@code p50} and {@code p99} are the caller's milliseconds */
    record Cost(String name, int requests, double cpu, double p50, double p99) {}
}
