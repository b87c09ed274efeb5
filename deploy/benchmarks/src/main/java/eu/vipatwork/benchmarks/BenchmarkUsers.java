package eu.vipatwork.benchmarks;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.json.Json;

import org.jsoup.nodes.FormElement;

import eu.vipatwork.launcher.AdminApi;
import eu.vipatwork.launcher.ExitCode;
import eu.vipatwork.launcher.LauncherException;

/** Creates the users of a measurement as real ones are: added by the administrator, then each signs in and enrols. */
final class BenchmarkUsers {

    static final String COURSE = "intermediary";
    static final List<String> UNITS = List.of("broker-role", "regional-supply");

    private static final int THREADS = 4;
    private static final String ORGANISATION = "VIP@Work";

    private final AdminApi api;
    private final URI site;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    BenchmarkUsers(AdminApi api, URI site) {
        this.api = api;
        this.site = site;
    }

    /** This number of trainees, each enrolled in the course. */
    List<LearnerClient> trainees(int count) {
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<LearnerClient>> made = IntStream.range(0, count)
                    .mapToObj(number -> workers.submit(() -> {
                        LearnerClient learner = person("trainee", number);
                        learner.enrol(COURSE);
                        return learner;
                    }))
                    .toList();
            return made.stream().map(BenchmarkUsers::result).toList();
        } finally {
            workers.shutdownNow();
        }
    }

    /** A provider of the trainees' organisation. */
    LearnerClient provider() {
        return person("provider", 0);
    }

    /** The forms of one learner's open questions, filled in. */
    static Deque<FormElement> answersOf(LearnerClient learner) {
        Deque<FormElement> answers = new ArrayDeque<>();
        for (String unit : UNITS) {
            learner.begin(COURSE, unit).forEach(section -> answers.addAll(learner.openQuestions(section)));
        }
        return answers;
    }

    private LearnerClient person(String role, int number) {
        String email = "bench-" + run + "-" + role + "-" + number + "@example.org";
        AdminApi.Reply reply = api.post(
                "/api/admin/users",
                Json.createObjectBuilder()
                        .add("name", "Bench " + role + " " + number)
                        .add("email", email)
                        .add("role", role)
                        .add("organisation", ORGANISATION)
                        .build()
                        .toString());
        if (reply.status() >= 400) {
            throw new LauncherException(ExitCode.FAILED, reply.problem());
        }
        return new LearnerClient(site).signIn(email, reply.json().getString("password"));
    }

    private static LearnerClient result(Future<LearnerClient> learner) {
        try {
            return learner.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
