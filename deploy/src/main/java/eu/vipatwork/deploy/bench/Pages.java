package eu.vipatwork.deploy.bench;

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

/** {@code deploy/bench pages}: what a page, an answer and a first visit cost. */
@Command(
        name = "pages",
        description = "The unit page, the course page, an answer, the provider's page, a first visit.",
        mixinStandardHelpOptions = true)
final class Pages implements Callable<Integer> {

    /** Requests of a kind in a round of the warm-up. */
    private static final int WARM_UP = 1_000;

    private static final int ANSWERS_TO_WARM_UP = 300;
    private static final int ANSWERS_PER_LEARNER = 12;
    private static final int MOST_ANSWERS_A_SECOND = 100;

    @Mixin
    private Subject subject;

    @Option(
            names = "--trainees",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many trainees the provider's page shows (default ${DEFAULT-VALUE}; they are made"
                    + " as real people are: added, signed in, enrolled).")
    private int trainees;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "8",
            description = "How long each kind of request is measured (default ${DEFAULT-VALUE}).")
    private int seconds;

    private final Report report = new Report(System.out);

    @Override
    public Integer call() {
        URI site = subject.site();
        Crowd crowd = new Crowd(subject.api(), site);
        report.machine();
        report.line("making %d trainees", trainees);
        List<Learner> people = crowd.trainees(trainees);
        Learner provider = crowd.provider();
        Learner first = people.get(0);
        String section = first.begin(Crowd.COURSE, Crowd.UNITS.get(0)).get(0);

        measure("baseline: /health/live", WARM_UP, reading(new Learner(site), "/health/live"));
        Meter.Cost course = measure("course page", WARM_UP, reading(first, "/courses/" + Crowd.COURSE));
        Meter.Cost unit = measure("unit page", WARM_UP, reading(first, section));
        Meter.Cost answer = measure("answer (POST)", ANSWERS_TO_WARM_UP, answering(people));
        measure(
                "provider's page, " + trainees + " trainees",
                WARM_UP / 10,
                reading(provider, "/trainees/" + Crowd.COURSE));
        FirstVisit.Weight visit = new FirstVisit().of(site.resolve("/"));

        report.table();
        report.bar("unit page", unit.cpu(), 4, "CPU ms");
        report.bar("course page", course.cpu(), 4, "CPU ms");
        report.bar("answer, with its statement", answer.cpu(), 8, "CPU ms");
        report.bar("first visit, weight", visit.bytes() / 1000.0, 150, "KB");
        report.bar("first visit, requests", visit.requests(), 10, "requests");
        report.machine();
        return 0;
    }

    private Meter.Cost measure(String name, int round, BooleanSupplier request) {
        report.line("measuring %s", name);
        return report.add(subject.meter().measure(name, round, seconds * 1_000L, request));
    }

    private static BooleanSupplier reading(Learner learner, String path) {
        return () -> {
            learner.fetch(path);
            return true;
        };
    }

    /** Sends answers that were looked up before, a new one each time. */
    private BooleanSupplier answering(List<Learner> people) {
        Deque<Runnable> answers = new ArrayDeque<>();
        int wanted = ANSWERS_TO_WARM_UP * Meter.MOST_ROUNDS + seconds * MOST_ANSWERS_A_SECOND;
        for (Learner learner : people) {
            if (answers.size() < wanted && learner != people.get(0)) {
                Deque<FormElement> own = Crowd.answersOf(learner);
                own.stream().limit(ANSWERS_PER_LEARNER).forEach(form -> answers.add(() -> learner.submit(form)));
            }
        }
        return () -> {
            answers.remove().run();
            return !answers.isEmpty();
        };
    }
}
