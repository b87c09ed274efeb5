package eu.vipatwork.benchmarks;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

import org.jsoup.nodes.FormElement;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deploy/bench pages}: the cost of a page, an answer and a first visit. */
@Command(
        name = "pages",
        description = "The unit page, the course page, an answer, the provider's page, a first visit.",
        mixinStandardHelpOptions = true)
final class PageBenchmark implements Callable<Integer> {

    /** Requests of a warm-up round. */
    private static final int WARM_UP = 1_000;

    private static final int ANSWERS_TO_WARM_UP = 300;
    private static final int ANSWERS_PER_LEARNER = 12;
    private static final int MAX_ANSWERS_PER_SECOND = 100;

    @Mixin
    private ServerUnderTest subject;

    @Option(
            names = "--trainees",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many trainees the provider's page shows (default ${DEFAULT-VALUE}; each is"
                    + " added, signs in and enrols).")
    private int traineeCount;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "8",
            description = "How long each kind of request is measured (default ${DEFAULT-VALUE}).")
    private int seconds;

    private final BenchmarkReport report = new BenchmarkReport(System.out);

    @Override
    public Integer call() {
        URI site = subject.site();
        BenchmarkUsers users = new BenchmarkUsers(subject.api(), site);
        report.machine();
        report.line("creating %d trainees", traineeCount);
        List<LearnerClient> trainees = users.trainees(traineeCount);
        LearnerClient provider = users.provider();
        LearnerClient first = trainees.get(0);
        String section =
                first.begin(BenchmarkUsers.COURSE, BenchmarkUsers.UNITS.get(0)).get(0);

        measure("baseline: /health/live", WARM_UP, reading(new LearnerClient(site), "/health/live"));
        CpuMeter.Cost course = measure("course page", WARM_UP, reading(first, "/courses/" + BenchmarkUsers.COURSE));
        CpuMeter.Cost unit = measure("unit page", WARM_UP, reading(first, section));
        CpuMeter.Cost answer = measure("answer (POST)", ANSWERS_TO_WARM_UP, answering(trainees));
        measure(
                "provider's page, " + traineeCount + " trainees",
                WARM_UP / 10,
                reading(provider, "/trainees/" + BenchmarkUsers.COURSE));
        FirstVisit.Weight visit = new FirstVisit().of(site.resolve("/"));

        report.table();
        report.limit("unit page", unit.cpu(), 4, "CPU ms");
        report.limit("course page", course.cpu(), 4, "CPU ms");
        report.limit("answer, with its statement", answer.cpu(), 8, "CPU ms");
        report.limit("first visit, weight", visit.bytes() / 1000.0, 150, "KB");
        report.limit("first visit, requests", visit.requests(), 10, "requests");
        report.machine();
        return 0;
    }

    private CpuMeter.Cost measure(String name, int round, BooleanSupplier request) {
        report.line("measuring %s", name);
        return report.add(subject.meter().measure(name, round, seconds * 1_000L, request));
    }

    private static BooleanSupplier reading(LearnerClient learner, String path) {
        return () -> {
            learner.fetch(path);
            return true;
        };
    }

    /** Sends answers prepared before, another one each time. */
    private BooleanSupplier answering(List<LearnerClient> trainees) {
        Deque<Runnable> answers = new ArrayDeque<>();
        int wanted = ANSWERS_TO_WARM_UP * CpuMeter.MAX_ROUNDS + seconds * MAX_ANSWERS_PER_SECOND;
        for (LearnerClient learner : trainees) {
            if (answers.size() < wanted && learner != trainees.get(0)) {
                Deque<FormElement> own = BenchmarkUsers.answersOf(learner);
                own.stream().limit(ANSWERS_PER_LEARNER).forEach(form -> answers.add(() -> learner.submit(form)));
            }
        }
        return () -> {
            answers.remove().run();
            return !answers.isEmpty();
        };
    }
}
