package eu.vipatwork.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

import org.jsoup.nodes.FormElement;

import eu.vipatwork.deploy.Api;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/bench}: what each page costs on this machine. */
@Command(
        name = "deploy/bench",
        description = "Measures, on a server of its own and this machine only, what the pages cost.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    private static final int WARM_UP = 300;
    private static final int ANSWERS_PER_LEARNER = 12;

    @Option(names = "--data", hidden = true, required = true)
    private Path data;

    @Option(
            names = "--trainees",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many trainees the provider's page shows (default ${DEFAULT-VALUE}; making them takes"
                    + " about a third of a second each).")
    private int trainees;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "8",
            description = "How long each kind of request is measured (default ${DEFAULT-VALUE}).")
    private int seconds;

    private final PrintStream out = System.out;
    private final List<Meter.Cost> costs = new ArrayList<>();

    /** Measures the server that runs on {@code --data}. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = data.toAbsolutePath().normalize();
        URI site = URI.create(Files.readString(folder.resolve("address")).strip());
        refuseOthers(site);
        Meter meter =
                new Meter(Long.parseLong(Files.readString(folder.resolve("pid")).strip()));
        Crowd crowd = new Crowd(Api.ofRunningServer(folder), site);

        out.println(machine());
        out.println("making " + trainees + " trainees");
        List<Learner> people = crowd.trainees(trainees);
        Learner provider = crowd.provider();
        Learner first = people.get(0);
        String section = first.begin(Crowd.COURSE, Crowd.UNITS.get(0)).get(0);

        measure(meter, "baseline: /health/live", reading(new Learner(site), "/health/live"));
        measure(meter, "course page", reading(first, "/courses/" + Crowd.COURSE));
        measure(meter, "unit page", reading(first, section));
        measure(meter, "provider's page, " + trainees + " trainees", reading(provider, "/trainees/" + Crowd.COURSE));
        measure(meter, "answer (POST)", answering(people));

        print(new FirstVisit().of(site.resolve("/")));
        out.println(machine());
        return 0;
    }

    private void measure(Meter meter, String name, BooleanSupplier request) {
        out.println("measuring " + name);
        costs.add(meter.measure(name, WARM_UP, seconds * 1_000L, request));
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
        int wanted = WARM_UP + seconds * 100;
        for (Learner learner : people) {
            if (answers.size() < wanted && learner != people.get(0)) {
                Deque<FormElement> own = Crowd.answersOf(learner);
                own.stream().limit(ANSWERS_PER_LEARNER).forEach(form -> answers.add(() -> learner.send(form)));
            }
        }
        return () -> {
            answers.remove().run();
            return !answers.isEmpty();
        };
    }

    private void print(FirstVisit.Weight weight) {
        double baseline = costs.get(0).cpu();
        line("%-34s %9s %8s %8s %8s %11s", "", "requests", "CPU ms", "p50 ms", "p99 ms", "x baseline");
        for (Meter.Cost cost : costs) {
            line(
                    "%-34s %9d %8.2f %8.2f %8.2f %11.1f",
                    cost.name(), cost.requests(), cost.cpu(), cost.p50(), cost.p99(), cost.cpu() / baseline);
        }
        line("first visit: %d requests, %.1f KB", weight.requests(), weight.bytes() / 1000.0);
        line("bars: unit page 4 ms CPU, answer 8 ms CPU, first visit 10 requests and 150 KB");
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static void refuseOthers(URI site) throws UnknownHostException {
        if (!InetAddress.getByName(site.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("only a server on this machine is measured, not " + site);
        }
    }

    private static String machine() {
        try {
            return "machine: " + Runtime.getRuntime().availableProcessors() + " cores, load "
                    + Files.readString(Path.of("/proc/loadavg")).strip().replaceAll(" \\S+ \\S+$", "")
                    + " (1, 5, 15 minutes)";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
