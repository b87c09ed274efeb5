package eu.vipatwork.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import jakarta.json.JsonObject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.deploy.bench.Learner;
import eu.vipatwork.deploy.process.RunningServer;
import eu.vipatwork.deploy.process.RunningServer.Account;
import eu.vipatwork.deploy.process.RunningServer.Key;
import eu.vipatwork.deploy.process.Statements;
import eu.vipatwork.deploy.process.TestDatabases;
import eu.vipatwork.deploy.process.TestDatabases.TestDatabase;

/** One trainee answers question after question; kill -9 at a moment that differs each time; nothing said is lost. */
class KillNineAnswersIT {

    private static final String COURSE = "intermediary";
    private static final List<String> UNITS = List.of("broker-role", "regional-supply", "legal-basics", "matching");
    private static final int SEE_OTHER = 303;
    private static final int FEWEST = 3;
    private static final int MOST = 15;
    private static final long LONGEST_SECONDS = 120;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource(TestDatabases.ALL)
    void eachAnswerThatWasAcknowledgedIsShownAndRecordedOnce(TestDatabase database) throws Exception {
        Path data = folder.resolve("data");
        int enough = ThreadLocalRandom.current().nextInt(FEWEST, MOST);
        Queue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
        Account trainee;
        Key key;
        try (RunningServer first = RunningServer.start(data, database.options())) {
            key = first.newKey();
            trainee = first.newPerson("Tim Trainee", "tim@example.org", "trainee", "VIP@Work");
            answersUntilKilled(first, trainee, acknowledged, enough);
        }
        assertThat(acknowledged).as("acknowledged before the end").hasSizeGreaterThanOrEqualTo(enough);

        try (RunningServer second = RunningServer.start(data, database.options())) {
            Learner learner = new Learner(second.address()).signIn(trainee.email(), trainee.password());
            for (Sent sent : acknowledged) {
                Document page = learner.page(sent.section());
                assertThat(page.select("#" + sent.question() + " .vip-feedback"))
                        .as("what is said to " + sent)
                        .hasSize(1);
                assertThat(page.select("#" + sent.question() + " form[action$=/answers]"))
                        .as("a form to answer again " + sent)
                        .isEmpty();
            }
            List<String> recorded = answered(second, key);
            assertThat(recorded).doesNotHaveDuplicates();
            assertThat(acknowledged).allSatisfy(sent -> assertThat(recorded.stream()
                            .filter(activity -> activity.contains(sent.unit()) && activity.endsWith(sent.question())))
                    .as("statements of " + sent)
                    .hasSize(1));
            // The one on its way when the server was killed may have been stored, or not: no other.
            assertThat(recorded.size()).isBetween(acknowledged.size(), acknowledged.size() + 1);
        }
    }

    /** Sends answers in a thread of its own, and kills when so many are acknowledged, in the middle of the next ones. */
    private static void answersUntilKilled(RunningServer server, Account account, Queue<Sent> acknowledged, int enough)
            throws InterruptedException {
        Learner learner = new Learner(server.address()).signIn(account.email(), account.password());
        List<Sent> open = open(learner);
        assertThat(open).hasSizeGreaterThan(MOST);
        CountDownLatch reached = new CountDownLatch(enough);
        Thread sender = new Thread(() -> {
            try {
                for (Sent next : open) {
                    if (learner.send(next.form()).statusCode() == SEE_OTHER) {
                        acknowledged.add(next);
                        reached.countDown();
                    }
                }
            } catch (UncheckedIOException e) {
                // The server was killed while it was being asked: this one was not acknowledged.
            }
        });
        sender.start();
        boolean inTime = reached.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        server.kill();
        sender.join();
        assertThat(inTime).as(enough + " answers in time").isTrue();
    }

    private static List<Sent> open(Learner learner) {
        learner.enrol(COURSE);
        List<Sent> open = new ArrayList<>();
        for (String unit : UNITS) {
            for (String section : learner.begin(COURSE, unit)) {
                learner.openQuestions(section).forEach(form -> open.add(new Sent(unit, section, form)));
            }
        }
        return open;
    }

    private static List<String> answered(RunningServer server, Key key) throws Exception {
        return new Statements(server.address(), key)
                .all("&verb=http://adlnet.gov/expapi/verbs/answered").stream()
                        .map(KillNineAnswersIT::activity)
                        .toList();
    }

    private static String activity(JsonObject statement) {
        return statement.getJsonObject("object").getString("id");
    }

    private record Sent(String unit, String section, FormElement form) {
        String question() {
            return form.select("input[name=question]").val();
        }

        @Override
        public String toString() {
            return question() + " of " + section;
        }
    }
}
