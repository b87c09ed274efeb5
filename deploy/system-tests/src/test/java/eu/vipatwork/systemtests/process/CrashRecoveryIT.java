package eu.vipatwork.systemtests.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import jakarta.json.JsonObject;

import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.benchmarks.LearnerClient;
import eu.vipatwork.systemtests.server.ServerDatabases;
import eu.vipatwork.systemtests.server.ServerDatabases.TestDatabase;
import eu.vipatwork.systemtests.server.ServerProcess;
import eu.vipatwork.systemtests.server.StatementClient;

/** Kill -9 under load: what was acknowledged is there after the restart, exactly once. */
class CrashRecoveryIT {

    private static final int LEARNERS = 4;

    /** Enough that concurrent requests share transactions. */
    private static final int SENDERS = 32;

    private static final int STATEMENTS = 400;
    private static final int ANSWERS = 12;
    private static final long TIMEOUT_MILLIS = 60_000;
    private static final int SEE_OTHER = 303;

    private static final String COURSE = "intermediary";
    private static final List<String> UNITS = List.of("broker-role", "regional-supply");

    @TempDir
    private Path folder;

    /** Other systems send statements while learners answer. */
    @ParameterizedTest
    @MethodSource(ServerDatabases.ALL)
    void acknowledgedDataIsThereExactlyOnceAfterKill9(TestDatabase database) throws Exception {
        Path data = folder.resolve("data");
        Queue<String> stored = new ConcurrentLinkedQueue<>();
        Queue<Answer> answered = new ConcurrentLinkedQueue<>();
        List<ServerProcess.Account> accounts = new ArrayList<>();
        ServerProcess.XapiKey key;
        try (ServerProcess first = ServerProcess.start(data, database.options())) {
            key = first.newKey();
            StatementClient statements = new StatementClient(first.address(), key);
            List<BooleanSupplier> learners = new ArrayList<>();
            for (int i = 0; i < LEARNERS; i++) {
                ServerProcess.Account account =
                        first.newPerson("Trainee " + i, "trainee" + i + "@example.org", "trainee", "VIP@Work");
                accounts.add(account);
                LearnerClient learner = new LearnerClient(first.address()).signIn(account.email(), account.password());
                learners.add(answering(learner, account, answered));
            }
            List<BooleanSupplier> senders = Collections.nCopies(SENDERS, sending(statements, stored));

            AtomicBoolean running = new AtomicBoolean(true);
            List<Thread> threads = new ArrayList<>(start(learners, running));
            // First the learners, as the senders take most of the CPU.
            await(() -> answered.size() >= ANSWERS / 2);
            threads.addAll(start(senders, running));
            await(() -> stored.size() >= STATEMENTS && answered.size() >= ANSWERS);
            first.kill();
            running.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
        }

        try (ServerProcess second = ServerProcess.start(data, database.options())) {
            StatementClient statements = new StatementClient(second.address(), key);
            everyStatementIsThere(statements, stored);
            everyAnswerIsRecorded(statements, answered);
            for (ServerProcess.Account account : accounts) {
                LearnerClient learner = new LearnerClient(second.address()).signIn(account.email(), account.password());
                answered.stream()
                        .filter(answer -> answer.account().equals(account))
                        .forEach(answer -> everyAnswerIsShown(learner, answer));
            }
        }
    }

    private static void everyStatementIsThere(StatementClient statements, Queue<String> stored) throws Exception {
        assertThat(statements.all("").stream().map(statement -> statement.getString("id")))
                .doesNotHaveDuplicates()
                .containsAll(stored);
    }

    private static void everyAnswerIsRecorded(StatementClient statements, Queue<Answer> answered) throws Exception {
        assertThat(statements.all("&verb=http://adlnet.gov/expapi/verbs/answered").stream()
                        .map(CrashRecoveryIT::actorRegistrationAndActivity)
                        .toList())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(answered.size());
    }

    private static void everyAnswerIsShown(LearnerClient learner, Answer answer) {
        assertThat(learner.openQuestions(answer.section()).stream().map(CrashRecoveryIT::question))
                .doesNotContain(answer.question());
    }

    /** Sends one statement per call. */
    private static BooleanSupplier sending(StatementClient statements, Queue<String> acknowledged) {
        return () -> {
            UUID id = UUID.randomUUID();
            if (statements.stores(id)) {
                acknowledged.add(id.toString());
            }
            return true;
        };
    }

    /** Sends one answer per call, through both units; false when no question is open. */
    private static BooleanSupplier answering(
            LearnerClient learner, ServerProcess.Account account, Queue<Answer> acknowledged) {
        learner.enrol(COURSE);
        List<Answer> open = new ArrayList<>();
        for (String unit : UNITS) {
            for (String section : learner.begin(COURSE, unit)) {
                learner.openQuestions(section).forEach(form -> open.add(new Answer(account, section, form)));
            }
        }
        assertThat(open).hasSizeGreaterThan(ANSWERS / LEARNERS + 2);
        return () -> {
            Answer next = open.remove(0);
            if (learner.send(next.form()).statusCode() == SEE_OTHER) {
                acknowledged.add(next);
            }
            return !open.isEmpty();
        };
    }

    /** Starts threads that call without a pause. */
    private static List<Thread> start(List<BooleanSupplier> callers, AtomicBoolean running) {
        List<Thread> threads = callers.stream()
                .map(caller -> new Thread(() -> call(caller, running)))
                .toList();
        threads.forEach(Thread::start);
        return threads;
    }

    private static void await(BooleanSupplier enough) throws InterruptedException {
        long until = System.currentTimeMillis() + TIMEOUT_MILLIS;
        while (!enough.getAsBoolean() && System.currentTimeMillis() < until) {
            Thread.sleep(5);
        }
        assertThat(enough.getAsBoolean()).as("enough was acknowledged").isTrue();
    }

    private static void call(BooleanSupplier caller, AtomicBoolean running) {
        boolean more = true;
        while (more && running.get()) {
            try {
                more = caller.getAsBoolean();
            } catch (UncheckedIOException e) {
                // The server was killed during the request: nothing was acknowledged.
                more = false;
            }
        }
    }

    private static String question(FormElement form) {
        return form.select("input[name=question]").val();
    }

    private static String actorRegistrationAndActivity(JsonObject statement) {
        return statement.getJsonObject("actor").getJsonObject("account").getString("name") + " "
                + statement.getJsonObject("context").getString("registration") + " "
                + statement.getJsonObject("object").getString("id");
    }

    private record Answer(ServerProcess.Account account, String section, FormElement form) {
        String question() {
            return CrashRecoveryIT.question(form);
        }
    }
}
