package eu.vipatwork.benchmarks;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deploy/bench lrs}: what storing and finding statements costs, beside plain JDBC, while the store grows. */
@Command(
        name = "lrs",
        description =
                "Storing and finding statements in the Learning Record Store, beside plain JDBC inserting the same.",
        mixinStandardHelpOptions = true)
final class LrsBenchmark implements Callable<Integer> {

    private static final int SINGLE_CALLERS = 32;
    private static final int BATCH_CALLERS = 8;
    private static final int BATCH = 50;
    private static final int QUERY_CALLERS = 2;
    private static final int PAGE = 50;
    private static final int IDS = 5_000;
    private static final int WARM_UP = 15_000;
    /** So often the server's second compiler wants to see what it is to compile, see deploy/java-options. */
    private static final int FIRST_WARM_UP = 60_000;
    /** So few that it gets its share of the processors: among 32 it would stay behind for minutes. */
    private static final int WARM_UP_CALLERS = 4;

    private static final int ROUNDS = 2;
    /** The longest; on a busy machine the compilers need that long for the calls of a warm-up. */
    private static final double WARM_UP_SECONDS = 90;

    private static final int ATTACHMENTS = 10_000;
    private static final int ATTACHMENT_BYTES = 4_096;
    private static final double LONG = 7200;

    @Mixin
    private ServerUnderTest subject;

    @Option(
            names = "--statements",
            paramLabel = "N",
            split = ",",
            defaultValue = "100000,1000000",
            description = "How many statements the store holds at each measurement (default ${DEFAULT-VALUE}).")
    private List<Integer> sizes;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "8",
            description = "How long each thing is measured (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--ask",
            description =
                    "Wait for a line on the standard input before each measurement, for a time when the machine is quiet.")
    private boolean ask;

    private final BenchmarkReport report = new BenchmarkReport(System.out);
    private final SampleStatements samples = new SampleStatements();
    /** Of some that were stored, those overwritten by later ones by chance. */
    private final AtomicReferenceArray<String> ids = new AtomicReferenceArray<>(IDS);

    private final BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final Map<String, LoadTest.Seen> first = new LinkedHashMap<>();
    private URI site;
    private String headers;
    private LoadTest rush;
    private JdbcBaseline plain;
    private long stored;

    @Override
    public Integer call() throws IOException, SQLException {
        site = subject.site();
        headers = "Authorization: " + key() + "\r\nX-Experience-API-Version: 1.0.3\r\n";
        rush = new LoadTest(subject.meter());
        String database = System.getenv("VIPATWORK_DATABASE_URL");
        Path derby = Files.createTempDirectory("bench-derby");
        plain = new JdbcBaseline(
                database == null ? "jdbc:derby:" + derby.resolve("database") + ";create=true" : database, samples);
        report.machine();
        report.line("database: %s", plain.durability());
        stored = plain.kept();
        stored += rush.of(WARM_UP_CALLERS, WARM_UP_SECONDS, FIRST_WARM_UP, () -> sender(1))
                .calls();
        for (int size : sizes) {
            fill(size);
            if (ask) {
                report.line("ready to measure: press Enter");
                answers.readLine();
            }
            report.machine();
            measure(size);
        }
        attachments();
        report.machine();
        return 0;
    }

    private String key() {
        JsonObject made = subject.api()
                .post(
                        "/api/admin/keys",
                        Json.createObjectBuilder()
                                .add("name", "bench")
                                .add("scopes", Json.createArrayBuilder(List.of("all")))
                                .build()
                                .toString())
                .json();
        String pair = made.getString("key") + ":" + made.getString("secret");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private void fill(int size) {
        long missing = size - stored;
        if (missing > 0) {
            LoadTest.Seen seen = rush.of(BATCH_CALLERS, LONG, missing / BATCH, () -> sender(BATCH));
            report.line(
                    "%,d statements are there; filled at %.0f a second, %.2f CPU ms each",
                    size, seen.rate() * BATCH, seen.cpu() / BATCH);
            stored += seen.calls() * BATCH;
        }
    }

    private void measure(int size) {
        String place = String.format("at %,d", size);
        rush.of(SINGLE_CALLERS, WARM_UP_SECONDS, WARM_UP, () -> sender(1));
        rush.of(SINGLE_CALLERS, WARM_UP_SECONDS, WARM_UP, () -> plain.caller(1));
        report.line("%-34s %9s %9s %7s %8s %8s %8s", place, "ours/s", "plain/s", "ratio", "CPU ms", "p50 ms", "p99 ms");
        LoadTest.Seen single = beside("single POST, 32 connections", SINGLE_CALLERS, 1, 0.5);
        LoadTest.Seen batches = beside("batches of 50, 8 connections", BATCH_CALLERS, BATCH, 0.4);
        report.bar("CPU of a statement in a batch", batches.cpu() / BATCH, 1, "CPU ms");
        LoadTest.Seen before = first.putIfAbsent("single", single);
        if (before != null) {
            report.bar("single POST, slower by", 100 - 100 * single.rate() / before.rate(), 20, "%");
        }
        query("by agent and verb", this::byAgentAndVerb);
        query("by activity, related", random -> "related_activities=true&activity=" + encoded(samples.course(random)));
        query("by registration", random -> "registration=" + samples.registration(random));
        query("by id", random -> "statementId=" + id());
        query("newest 50", random -> "");
    }

    private String byAgentAndVerb(SplittableRandom random) {
        return "agent=" + encoded(samples.agent(random)) + "&verb=" + encoded(samples.verb(random));
    }

    /** Statements with a file each come in, and the same question is asked again. */
    private void attachments() {
        LoadTest.Seen before = ask(this::byAgentAndVerb);
        LoadTest.Seen seen =
                rush.of(BATCH_CALLERS, LONG, ATTACHMENTS / BATCH, () -> caller(new KeepAliveClient(site, headers), this::attach));
        report.line(
                "%,d attachments of %,d bytes stored at %.0f a second",
                ATTACHMENTS, ATTACHMENT_BYTES, seen.rate() * BATCH);
        LoadTest.Seen after = ask(this::byAgentAndVerb);
        report.bar("by agent and verb then, x as long", after.p50() / before.p50(), 1.5, "times");
    }

    private void attach(KeepAliveClient wire, SplittableRandom random) throws IOException {
        List<String> json = new ArrayList<>(BATCH);
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (int i = 0; i < BATCH; i++) {
            byte[] file = new byte[ATTACHMENT_BYTES];
            random.nextBytes(file);
            json.add(samples.with(samples.next(random), file));
            parts.writeBytes(SampleStatements.part(file));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(SampleStatements.bytes(
                "--b\r\nContent-Type: application/json\r\n\r\n[" + String.join(",", json) + "]"));
        body.writeBytes(parts.toByteArray());
        body.writeBytes(SampleStatements.bytes("\r\n--b--\r\n"));
        wire.post("/xapi/statements", "multipart/mixed; boundary=b", body.toByteArray());
    }

    /** In turns, so that what else the machine does meets both. */
    private LoadTest.Seen beside(String name, int callers, int batch, double least) {
        List<LoadTest.Seen> ours = new ArrayList<>();
        List<LoadTest.Seen> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(rush.of(callers, (double) seconds / ROUNDS, Long.MAX_VALUE, () -> sender(batch)));
            theirs.add(rush.of(callers, (double) seconds / ROUNDS, Long.MAX_VALUE, () -> plain.caller(batch)));
        }
        LoadTest.Seen own = LoadTest.Seen.all(ours);
        LoadTest.Seen plainly = LoadTest.Seen.all(theirs);
        stored += own.calls() * batch;
        double ratio = own.rate() / plainly.rate();
        report.line(
                "%-34s %9.0f %9.0f %6.0f%% %8.2f %8.2f %8.2f  bar %.0f%%: %s",
                name,
                own.rate() * batch,
                plainly.rate() * batch,
                100 * ratio,
                own.cpu() / batch,
                own.p50(),
                own.p99(),
                100 * least,
                BenchmarkReport.verdict(ratio >= least));
        return own;
    }

    private void query(String name, Function<SplittableRandom, String> parameters) {
        LoadTest.Seen seen = ask(parameters);
        report.line(
                "%-34s %9.0f %9s %7s %8.2f %8.2f %8.2f  bar p99 30 ms: %s",
                name, seen.rate(), "", "", seen.cpu(), seen.p50(), seen.p99(), BenchmarkReport.verdict(seen.p99() < 30));
        LoadTest.Seen before = first.putIfAbsent(name, seen);
        if (before != null) {
            report.bar(name + ", x as long", seen.p50() / before.p50(), 1.5, "times");
        }
    }

    private LoadTest.Seen ask(Function<SplittableRandom, String> parameters) {
        LoadTest.Callers callers = () -> caller(new KeepAliveClient(site, headers), (wire, random) -> {
            String asked = parameters.apply(random);
            wire.get("/xapi/statements?" + asked + (asked.startsWith("statementId") ? "" : "&limit=" + PAGE));
        });
        rush.of(QUERY_CALLERS, seconds, WARM_UP / 10, callers);
        return rush.of(QUERY_CALLERS, seconds / 2.0, Long.MAX_VALUE, callers);
    }

    private LoadTest.Caller sender(int batch) throws IOException {
        return caller(new KeepAliveClient(site, headers), (wire, random) -> {
            List<String> json = new ArrayList<>(batch);
            for (int i = 0; i < batch; i++) {
                SampleStatements.Sample sample = samples.next(random);
                json.add(sample.json());
                ids.set(random.nextInt(IDS), sample.id().toString());
            }
            wire.post(
                    "/xapi/statements",
                    "application/json",
                    SampleStatements.bytes(batch == 1 ? json.get(0) : "[" + String.join(",", json) + "]"));
        });
    }

    /** Of a statement that is stored: nobody writes while somebody reads. */
    private String id() {
        for (int at = ThreadLocalRandom.current().nextInt(IDS); ; at = (at + 1) % IDS) {
            String id = ids.get(at);
            if (id != null) {
                return id;
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What is done on a wire. */
    @FunctionalInterface
    private interface Call {
        void by(KeepAliveClient wire, SplittableRandom random) throws IOException;
    }

    private static LoadTest.Caller caller(KeepAliveClient wire, Call call) {
        return new LoadTest.Caller() {
            @Override
            public void call(SplittableRandom random) throws IOException {
                call.by(wire, random);
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }
}
