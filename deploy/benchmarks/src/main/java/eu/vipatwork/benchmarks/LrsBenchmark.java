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

/** {@code deploy/bench lrs}: storing and finding statements, compared with plain JDBC, as the store grows. */
@Command(
        name = "lrs",
        description = "Storing and finding statements in the Learning Record Store, compared with plain JDBC.",
        mixinStandardHelpOptions = true)
final class LrsBenchmark implements Callable<Integer> {

    private static final int SINGLE_CALLERS = 32;
    private static final int BATCH_CALLERS = 8;
    private static final int BATCH = 50;
    private static final int QUERY_CALLERS = 2;
    private static final int PAGE = 50;
    private static final int IDS = 5_000;
    private static final int WARM_UP = 15_000;
    /** The server's second compiler needs this many calls (deploy/java-options). */
    private static final int FIRST_WARM_UP = 60_000;
    /** So few that the compiler gets its share of the CPU: beside 32 callers it would take minutes. */
    private static final int WARM_UP_CALLERS = 4;

    private static final int ROUNDS = 2;
    /** The maximum; on a busy machine the compilers need that long. */
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
            description = "How long each measurement takes (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--ask", description = "Wait for Enter before each measurement, until the machine is idle.")
    private boolean ask;

    private final BenchmarkReport report = new BenchmarkReport(System.out);
    private final SampleStatements samples = new SampleStatements();
    /** Ids of some stored statements, at random places. */
    private final AtomicReferenceArray<String> ids = new AtomicReferenceArray<>(IDS);

    private final BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final Map<String, LoadTest.Result> first = new LinkedHashMap<>();
    private URI site;
    private String headers;
    private LoadTest load;
    private JdbcBaseline plain;
    private long stored;

    @Override
    public Integer call() throws IOException, SQLException {
        site = subject.site();
        headers = "Authorization: " + key() + "\r\nX-Experience-API-Version: 1.0.3\r\n";
        load = new LoadTest(subject.meter());
        String database = System.getenv("VIPATWORK_DATABASE_URL");
        Path derby = Files.createTempDirectory("bench-derby");
        plain = new JdbcBaseline(
                database == null ? "jdbc:derby:" + derby.resolve("database") + ";create=true" : database, samples);
        report.machine();
        report.line("database: %s", plain.durability());
        stored = plain.storedStatements();
        stored += load.run(WARM_UP_CALLERS, WARM_UP_SECONDS, FIRST_WARM_UP, () -> sender(1))
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
        JsonObject key = subject.api()
                .post(
                        "/api/admin/keys",
                        Json.createObjectBuilder()
                                .add("name", "bench")
                                .add("scopes", Json.createArrayBuilder(List.of("all")))
                                .build()
                                .toString())
                .json();
        String pair = key.getString("key") + ":" + key.getString("secret");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private void fill(int size) {
        long missing = size - stored;
        if (missing > 0) {
            LoadTest.Result result = load.run(BATCH_CALLERS, LONG, missing / BATCH, () -> sender(BATCH));
            report.line(
                    "%,d statements stored; filled at %.0f a second, %.2f CPU ms each",
                    size, result.rate() * BATCH, result.cpu() / BATCH);
            stored += result.calls() * BATCH;
        }
    }

    private void measure(int size) {
        String title = String.format("at %,d", size);
        load.run(SINGLE_CALLERS, WARM_UP_SECONDS, WARM_UP, () -> sender(1));
        load.run(SINGLE_CALLERS, WARM_UP_SECONDS, WARM_UP, () -> plain.caller(1));
        report.line("%-34s %9s %9s %7s %8s %8s %8s", title, "ours/s", "plain/s", "ratio", "CPU ms", "p50 ms", "p99 ms");
        LoadTest.Result single = compare("single POST, 32 connections", SINGLE_CALLERS, 1, 0.5);
        LoadTest.Result batches = compare("batches of 50, 8 connections", BATCH_CALLERS, BATCH, 0.4);
        report.limit("CPU of a statement in a batch", batches.cpu() / BATCH, 1, "CPU ms");
        LoadTest.Result before = first.putIfAbsent("single", single);
        if (before != null) {
            report.limit("single POST, slower by", 100 - 100 * single.rate() / before.rate(), 20, "%");
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

    /** Stores statements with attachments, and repeats a query. */
    private void attachments() {
        LoadTest.Result before = measureQuery(this::byAgentAndVerb);
        LoadTest.Result result = load.run(
                BATCH_CALLERS,
                LONG,
                ATTACHMENTS / BATCH,
                () -> caller(new KeepAliveClient(site, headers), this::attach));
        report.line(
                "%,d attachments of %,d bytes stored at %.0f a second",
                ATTACHMENTS, ATTACHMENT_BYTES, result.rate() * BATCH);
        LoadTest.Result after = measureQuery(this::byAgentAndVerb);
        report.limit("by agent and verb then, x as long", after.p50() / before.p50(), 1.5, "times");
    }

    private void attach(KeepAliveClient client, SplittableRandom random) throws IOException {
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
        client.post("/xapi/statements", "multipart/mixed; boundary=b", body.toByteArray());
    }

    /** Alternates both, so that other load on the machine affects both. */
    private LoadTest.Result compare(String name, int callers, int batch, double least) {
        List<LoadTest.Result> ours = new ArrayList<>();
        List<LoadTest.Result> plainJdbc = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(load.run(callers, (double) seconds / ROUNDS, Long.MAX_VALUE, () -> sender(batch)));
            plainJdbc.add(load.run(callers, (double) seconds / ROUNDS, Long.MAX_VALUE, () -> plain.caller(batch)));
        }
        LoadTest.Result own = LoadTest.Result.all(ours);
        LoadTest.Result plainly = LoadTest.Result.all(plainJdbc);
        stored += own.calls() * batch;
        double ratio = own.rate() / plainly.rate();
        report.line(
                "%-34s %9.0f %9.0f %6.0f%% %8.2f %8.2f %8.2f  limit %.0f%%: %s",
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
        LoadTest.Result result = measureQuery(parameters);
        report.line(
                "%-34s %9.0f %9s %7s %8.2f %8.2f %8.2f  limit p99 30 ms: %s",
                name,
                result.rate(),
                "",
                "",
                result.cpu(),
                result.p50(),
                result.p99(),
                BenchmarkReport.verdict(result.p99() < 30));
        LoadTest.Result before = first.putIfAbsent(name, result);
        if (before != null) {
            report.limit(name + ", x as long", result.p50() / before.p50(), 1.5, "times");
        }
    }

    private LoadTest.Result measureQuery(Function<SplittableRandom, String> parameters) {
        LoadTest.Callers callers = () -> caller(new KeepAliveClient(site, headers), (client, random) -> {
            String query = parameters.apply(random);
            client.get("/xapi/statements?" + query + (query.startsWith("statementId") ? "" : "&limit=" + PAGE));
        });
        load.run(QUERY_CALLERS, seconds, WARM_UP / 10, callers);
        return load.run(QUERY_CALLERS, seconds / 2.0, Long.MAX_VALUE, callers);
    }

    private LoadTest.Caller sender(int batch) throws IOException {
        return caller(new KeepAliveClient(site, headers), (client, random) -> {
            List<String> json = new ArrayList<>(batch);
            for (int i = 0; i < batch; i++) {
                SampleStatements.Sample sample = samples.next(random);
                json.add(sample.json());
                ids.set(random.nextInt(IDS), sample.id().toString());
            }
            client.post(
                    "/xapi/statements",
                    "application/json",
                    SampleStatements.bytes(batch == 1 ? json.get(0) : "[" + String.join(",", json) + "]"));
        });
    }

    /** The id of a stored statement; nothing is written while queries run. */
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

    /** One or more requests on a connection. */
    @FunctionalInterface
    private interface Call {
        void send(KeepAliveClient client, SplittableRandom random) throws IOException;
    }

    private static LoadTest.Caller caller(KeepAliveClient client, Call call) {
        return new LoadTest.Caller() {
            @Override
            public void call(SplittableRandom random) throws IOException {
                call.send(client, random);
            }

            @Override
            public void close() throws IOException {
                client.close();
            }
        };
    }
}
