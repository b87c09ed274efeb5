package eu.vipatwork.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code deploy/bench lti}: the cost of a launch, from login initiation to the page of the unit, alone and beside
 * active learners. The platform's part is done by this process and does not count.
 */
@Command(
        name = "lti",
        description = "LTI launches, alone and 200 a minute beside 50 learners.",
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
        // Links to units contain the base URL.
        URI site = URI.create(subject.site().toString().replace("//127.0.0.1:", "//localhost:"));
        try (BenchmarkPlatform platform = new BenchmarkPlatform(site)) {
            platform.register(subject.api());
            report.line("measuring launches one after another");
            CpuMeter.Cost launch = report.add(subject.meter().measure("launch", WARM_UP, seconds * 1_000L, () -> {
                platform.launch();
                return true;
            }));
            report.line("creating %d learners", LEARNERS);
            List<LearnerClient> learners = new BenchmarkUsers(subject.api(), subject.site()).trainees(LEARNERS);
            report.line("measuring %d launches a minute beside them", LAUNCHES_A_MINUTE);
            double p99 = measureBeside(learners, platform);
            report.table();
            report.limit("a launch", launch.cpu(), 15, "CPU ms");
            report.limit(
                    LAUNCHES_A_MINUTE + " launches a minute beside " + LEARNERS + " learners, p99", p99, 300, "ms");
            report.machine();
        }
        return 0;
    }

    /** Launches at a fixed rate while each learner requests a page every few seconds. */
    private double measureBeside(List<LearnerClient> learners, BenchmarkPlatform platform) throws InterruptedException {
        List<String> sections = new ArrayList<>();
        for (LearnerClient learner : learners) {
            sections.add(learner.begin(BenchmarkUsers.COURSE, BenchmarkUsers.UNITS.get(0))
                    .get(0));
        }
        String section = sections.get(0);
        ConcurrentLinkedQueue<Double> durations = new ConcurrentLinkedQueue<>();
        ExecutorService launchThreads = Executors.newFixedThreadPool(LAUNCHERS);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(LAUNCHERS);
        List<Future<?>> tasks = new ArrayList<>();
        long pause = TimeUnit.SECONDS.toMillis(SECONDS_BETWEEN_PAGES);
        for (int i = 0; i < learners.size(); i++) {
            LearnerClient learner = learners.get(i);
            tasks.add(clock.scheduleAtFixedRate(
                    () -> learner.fetch(section), pause * i / learners.size(), pause, TimeUnit.MILLISECONDS));
        }
        tasks.add(clock.scheduleAtFixedRate(
                () -> launchThreads.execute(() -> {
                    long start = System.nanoTime();
                    platform.launch();
                    durations.add((System.nanoTime() - start) / NANOS_PER_MILLI);
                }),
                0,
                TimeUnit.MINUTES.toMillis(1) / LAUNCHES_A_MINUTE,
                TimeUnit.MILLISECONDS));
        TimeUnit.SECONDS.sleep(seconds);
        if (tasks.stream().anyMatch(Future::isDone)) {
            throw new IllegalStateException("a request failed");
        }
        clock.shutdownNow();
        launchThreads.shutdown();
        if (!launchThreads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("launches did not end");
        }
        double[] sorted =
                durations.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        report.line("%d launches, the slowest in %.0f ms", sorted.length, sorted[sorted.length - 1]);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * 0.99))];
    }
}
