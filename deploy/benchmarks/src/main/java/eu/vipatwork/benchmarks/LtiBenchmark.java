package eu.vipatwork.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code deploy/bench lti}: what a launch costs us, from login initiation to the first byte of the unit, alone and beside
 * learners at work. What the platform does in between is this program's time, not the server's.
 */
@Command(
        name = "lti",
        description = "A launch from a learning platform, alone and 200 a minute beside 50 learners.",
        mixinStandardHelpOptions = true)
final class LtiBenchmark implements Callable<Integer> {

    private static final int WARM_UP = 300;
    private static final int LEARNERS = 50;
    private static final int SECONDS_BETWEEN_PAGES = 5;
    private static final int LAUNCHES_A_MINUTE = 200;
    private static final int LAUNCHERS = 8;
    private static final double NANOS_PER_MILLI = 1e6;

    @Mixin
    private ServerUnderTest subject;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long each part is measured (default ${DEFAULT-VALUE}).")
    private int seconds;

    private final BenchmarkReport report = new BenchmarkReport(System.out);

    @Override
    public Integer call() throws InterruptedException {
        report.machine();
        // Links to units name the server as people do, by its base URL.
        URI site = URI.create(subject.site().toString().replace("//127.0.0.1:", "//localhost:"));
        try (BenchmarkPlatform platform = new BenchmarkPlatform(site)) {
            platform.register(subject.api());
            report.line("measuring launches, one after another");
            CpuMeter.Cost launch = report.add(subject.meter().measure("launch", WARM_UP, seconds * 1_000L, () -> {
                platform.launch();
                return true;
            }));
            report.line("making %d learners", LEARNERS);
            List<LearnerClient> learners = new BenchmarkUsers(subject.api(), subject.site()).trainees(LEARNERS);
            report.line("measuring %d launches a minute beside them", LAUNCHES_A_MINUTE);
            double p99 = beside(learners, platform);
            report.table();
            report.bar("a launch", launch.cpu(), 15, "CPU ms");
            report.bar(LAUNCHES_A_MINUTE + " launches a minute beside " + LEARNERS + " learners, p99", p99, 300, "ms");
            report.machine();
        }
        return 0;
    }

    /** Launches at their pace while each learner asks for a page every few seconds. */
    private double beside(List<LearnerClient> learners, BenchmarkPlatform platform) throws InterruptedException {
        List<String> sections = new ArrayList<>();
        for (LearnerClient learner : learners) {
            sections.add(learner.begin(BenchmarkUsers.COURSE, BenchmarkUsers.UNITS.get(0)).get(0));
        }
        String section = sections.get(0);
        ConcurrentLinkedQueue<Double> waited = new ConcurrentLinkedQueue<>();
        ExecutorService launchers = Executors.newFixedThreadPool(LAUNCHERS);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(LAUNCHERS);
        long pause = TimeUnit.SECONDS.toMillis(SECONDS_BETWEEN_PAGES);
        for (int i = 0; i < learners.size(); i++) {
            LearnerClient learner = learners.get(i);
            clock.scheduleAtFixedRate(
                    () -> learner.fetch(section), pause * i / learners.size(), pause, TimeUnit.MILLISECONDS);
        }
        clock.scheduleAtFixedRate(
                () -> launchers.execute(() -> {
                    long began = System.nanoTime();
                    platform.launch();
                    waited.add((System.nanoTime() - began) / NANOS_PER_MILLI);
                }),
                0,
                TimeUnit.MINUTES.toMillis(1) / LAUNCHES_A_MINUTE,
                TimeUnit.MILLISECONDS);
        TimeUnit.SECONDS.sleep(seconds);
        clock.shutdownNow();
        launchers.shutdown();
        if (!launchers.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("launches did not end");
        }
        double[] sorted =
                waited.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        report.line("%d launches, the slowest in %.0f ms", sorted.length, sorted[sorted.length - 1]);
        return sorted[(int) Math.min(sorted.length - 1L, Math.floor(sorted.length * 0.99))];
    }
}
