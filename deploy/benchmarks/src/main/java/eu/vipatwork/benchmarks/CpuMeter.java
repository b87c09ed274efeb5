package eu.vipatwork.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Measures one kind of request, one after another, as the process of the server feels it and as the caller does. */
final class CpuMeter {

    private static final Pattern SPACE = Pattern.compile(" ");

    /** Linux counts processor time in hundredths of a second. */
    private static final double TICK_MILLIS = 10;

    private static final int MOST = 20_000;

    /** A round of the warm-up that used more than this part of the best one before has gained nothing. */
    private static final double GAINED_NOTHING = 0.95;

    private static final int ROUNDS_WITHOUT_GAIN = 2;
    static final int MOST_ROUNDS = 8;
    private static final double NANOS_PER_MILLI = 1e6;

    private final long pid;

    CpuMeter(long pid) {
        this.pid = pid;
    }

    /**
     * Repeats the request: first uncounted, until the compilers have done their work, then for this long. The warm-up
     * goes on in rounds until two in a row use hardly less processor time than the best before them, {@value
     * #MOST_ROUNDS} rounds at most.
     *
     * @param round how many requests a round of the warm-up has
     * @param request does it once; false when there is nothing left to do
     */
    Cost measure(String name, int round, long millis, BooleanSupplier request) {
        int warmUp = warmUp(round, request);
        boolean more = true;
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
        return new Cost(name, warmUp, done, cpu / Math.max(1, done), percentile(sorted, 0.5), percentile(sorted, 0.99));
    }

    private int warmUp(int round, BooleanSupplier request) {
        double best = Double.MAX_VALUE;
        int done = 0;
        int withoutGain = 0;
        while (withoutGain < ROUNDS_WITHOUT_GAIN && done < round * MOST_ROUNDS) {
            double before = cpuMillis();
            for (int i = 0; i < round; i++) {
                if (!request.getAsBoolean()) {
                    return done + i + 1;
                }
            }
            done += round;
            double cpu = cpuMillis() - before;
            withoutGain = cpu > best * GAINED_NOTHING ? withoutGain + 1 : 0;
            best = Math.min(best, cpu);
        }
        return done;
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

    /**
     * What one kind of request costs.
     *
     * @param warmUp requests that were not counted; {@code requests} were
     * @param cpu processor milliseconds per request; {@code p50} and {@code p99} are the caller's milliseconds
     */
    record Cost(String name, int warmUp, int requests, double cpu, double p50, double p99) {}
}
