package eu.vipatwork.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The output of a suite: the machine and its load before and after, a table of costs whose first row is the baseline of
 * the last column, and for each limit a line that says whether it is met.
 */
final class BenchmarkReport {

    private final PrintStream out;
    private final List<CpuMeter.Cost> costs = new ArrayList<>();

    BenchmarkReport(PrintStream out) {
        this.out = out;
    }

    void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** Cores, Java and the load of the last 1, 5 and 15 minutes: a busy machine gives other figures. */
    void machine() {
        try {
            line(
                    "machine: %d cores, load %s (1, 5, 15 minutes)",
                    Runtime.getRuntime().availableProcessors(),
                    Files.readString(Path.of("/proc/loadavg")).strip().replaceAll(" \\S+ \\S+$", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CpuMeter.Cost add(CpuMeter.Cost cost) {
        costs.add(cost);
        return cost;
    }

    void table() {
        double baseline = costs.get(0).cpu();
        line("%-36s %9s %9s %8s %8s %8s %11s", "", "warm-up", "requests", "CPU ms", "p50 ms", "p99 ms", "x baseline");
        for (CpuMeter.Cost cost : costs) {
            line(
                    "%-36s %9d %9d %8.2f %8.2f %8.2f %11.1f",
                    cost.name(),
                    cost.warmUp(),
                    cost.requests(),
                    cost.cpu(),
                    cost.p50(),
                    cost.p99(),
                    cost.cpu() / baseline);
        }
    }

    /** What was measured and its upper limit, both in this unit. */
    void limit(String name, double measured, double most, String unit) {
        line("limit: %-32s %8.2f of %6.1f %-9s %s", name, measured, most, unit, verdict(measured <= most));
    }

    static String verdict(boolean met) {
        return met ? "met" : "NOT MET";
    }
}
