package eu.vipatwork.deploy.bench;

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

import eu.vipatwork.deploy.Api;
import eu.vipatwork.deploy.ExitCode;
import eu.vipatwork.deploy.Refusal;

/** The people of a measurement, made as real people are: by the administrator, then each signs in and enrols. */
final class Crowd {

    static final String COURSE = "intermediary";
    static final List<String> UNITS = List.of("broker-role", "regional-supply");

    private static final int AT_A_TIME = 4;
    private static final String ORGANISATION = "VIP@Work";

    private final Api api;
    private final URI site;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    Crowd(Api api, URI site) {
        this.api = api;
        this.site = site;
    }

    /** So many trainees of the course, each enrolled. */
    List<Learner> trainees(int count) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<Learner>> made = IntStream.range(0, count)
                    .mapToObj(number -> workers.submit(() -> {
                        Learner learner = person("trainee", number);
                        learner.enrol(COURSE);
                        return learner;
                    }))
                    .toList();
            return made.stream().map(Crowd::result).toList();
        } finally {
            workers.shutdownNow();
        }
    }

    /** Somebody who looks after the trainees. */
    Learner provider() {
        return person("provider", 0);
    }

    /** The open questions of one learner, filled in and ready to be sent. */
    static Deque<FormElement> answersOf(Learner learner) {
        Deque<FormElement> answers = new ArrayDeque<>();
        for (String unit : UNITS) {
            learner.begin(COURSE, unit).forEach(section -> answers.addAll(learner.openQuestions(section)));
        }
        return answers;
    }

    private Learner person(String role, int number) {
        String email = "bench-" + run + "-" + role + "-" + number + "@example.org";
        Api.Reply reply = api.post(
                "/api/admin/users",
                Json.createObjectBuilder()
                        .add("name", "Bench " + role + " " + number)
                        .add("email", email)
                        .add("role", role)
                        .add("organisation", ORGANISATION)
                        .build()
                        .toString());
        if (reply.status() >= 400) {
            throw new Refusal(ExitCode.FAILED, reply.sentence());
        }
        return new Learner(site).signIn(email, reply.json().getString("password"));
    }

    private static Learner result(Future<Learner> learner) {
        try {
            return learner.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
