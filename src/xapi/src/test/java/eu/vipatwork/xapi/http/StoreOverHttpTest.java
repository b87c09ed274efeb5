package eu.vipatwork.xapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.server.XapiServer;
import eu.vipatwork.xapi.statement.Json;

import gov.adlnet.xapi.client.StatementClient;
import gov.adlnet.xapi.model.Activity;
import gov.adlnet.xapi.model.Agent;
import gov.adlnet.xapi.model.Statement;
import gov.adlnet.xapi.model.Verbs;

/** The store on a real GlassFish with Derby. */
class StoreOverHttpTest {

    private static final int MUTATED = 10_000;
    private static final int IN_BATCH = 5;
    /** Four times the free memory of the server: some 80 MB are used after the start. */
    private static final int LARGE = 200 << 20;

    private static final String HEAP = "128m";

    /**
     * Requests per second of one key, with a burst of ten seconds' worth; so tests that send much alternate between
     * keys.
     */
    private static final int RATE = 40;

    /** How many statements are acknowledged before the process is killed. */
    private static final int BEFORE_KILL = 500;

    private static XapiServer server;

    @BeforeAll
    static void start() {
        server = XapiServer.start(
                null,
                "-Xmx" + HEAP,
                "-Dvipatwork.xapi.largest-batch=50",
                "-Dvipatwork.xapi.largest-body=200000",
                "-Dvipatwork.xapi.requests-per-second=" + RATE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpXapiClient client() {
        return HttpXapiClient.of(server);
    }

    private static ObjectNode valid(UUID id) {
        try {
            ObjectNode valid = Json.readObject(Files.readString(Path.of("src/test/resources/statements/valid.json")));
            return valid.put("id", id.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String simple(UUID id) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/did"},
                "object":{"id":"http://example.org/unit"}}""".formatted(id);
    }

    @Test
    void everyResponseNamesItsVersionErrorsIncluded() {
        assertThat(client().get("about").headers().firstValue("X-Experience-API-Version"))
                .isPresent();
        assertThat(client().speaking("2.0.0").get("statements").headers().firstValue("X-Experience-API-Version"))
                .contains("2.0.0");
        HttpResponse<String> without = client().speaking("").get("statements");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.headers().firstValue("X-Experience-API-Version")).contains("0.95");
        assertThat(without.headers().firstValue("X-Experience-API-Consistent-Through"))
                .isPresent();
        HttpResponse<String> unknown = client().with("Basic eDp5").get("statements");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(client().with("Bearer x.y.z").get("statements").statusCode()).isEqualTo(401);
        assertThat(client().get("nothing").statusCode()).isEqualTo(404);
        assertThat(without.headers().allValues("Date")).hasSize(1);
    }

    @Test
    void aStatementIsReturnedAsItWasSent() {
        UUID id = UUID.randomUUID();
        ObjectNode sent = valid(id);
        assertThat(client().post("statements", Json.write(sent)).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = client().get("statements", "statementId", id.toString());
        ObjectNode kept = Json.readObject(answer.body());
        assertThat(kept.path("authority").isObject()).isTrue();
        kept.remove(List.of("stored", "authority"));
        ((ObjectNode) sent.at("/context/contextActivities"))
                .putArray("category")
                .addObject()
                .put("id", "https://w3id.org/xapi/cmi5/context/categories/cmi5");
        assertThat(kept).isEqualTo(sent);
        assertThat(answer.body()).contains("1.10,{\"y\":\"ö\"}", "1e3");
        assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
    }

    @Test
    void tenThousandMutatedStatementsNeverCauseAServerErrorOrAPartialBatch() {
        StatementMutations mutations = new StatementMutations(20260302);
        List<HttpXapiClient> clients = server.keys().stream()
                .map(key -> HttpXapiClient.of(server, key))
                .toList();
        Map<Integer, Integer> codes = new TreeMap<>();
        ObjectNode plain = Json.readObject(simple(UUID.randomUUID()));
        for (int i = 0; i < MUTATED / IN_BATCH; i++) {
            UUID marker = UUID.randomUUID();
            List<String> batch = new ArrayList<>(List.of(simple(marker)));
            for (int k = 0; k < IN_BATCH; k++) {
                batch.add(mutations.mutate((i + k) % 4 == 0 ? plain : valid(UUID.randomUUID())));
            }
            HttpXapiClient client = clients.get(i % clients.size());
            String body = i % 3 == 0 ? batch.get(1) : "[" + String.join(",", batch) + "]";
            HttpResponse<String> answer =
                    client.speaking(i % 2 == 0 ? "1.0.3" : "2.0.0").post("statements", body);
            codes.merge(answer.statusCode(), 1, Integer::sum);
            assertThat(answer.statusCode()).as("%s to %s", answer.body(), body).isIn(200, 400, 409);
            if (i % 3 != 0 && i % 5 == 0) {
                assertThat(client.get("statements", "statementId", marker.toString())
                                .statusCode())
                        .isEqualTo(answer.statusCode() == 200 ? 200 : 404);
            }
        }
        assertThat(codes).containsKeys(200, 400);
    }

    @Test
    void bodiesAboveTheLimitsAreRefusedWith413() {
        StringBuilder many = new StringBuilder("[");
        for (int i = 0; i < 51; i++) {
            many.append(i == 0 ? "" : ",").append(simple(UUID.randomUUID()));
        }
        HttpResponse<String> batch = client().post("statements", many + "]");
        assertThat(batch.statusCode()).isEqualTo(413);
        assertThat(batch.body()).contains("50 statements");
        HttpResponse<String> body = client().post("statements", "[\"" + "x".repeat(200_001) + "\"]");
        assertThat(body.statusCode()).isEqualTo(413);
    }

    @Test
    void aKeyAboveItsRateLimitGets429AndOthersDoNot() {
        List<String> keys = server.keys();
        HttpXapiClient fast = HttpXapiClient.of(server, keys.get(keys.size() - 1));
        HttpResponse<String> answer = fast.get("nothing");
        for (int i = 0; answer.statusCode() == 404 && i < RATE * 100; i++) {
            answer = fast.get("nothing");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(answer.body()).contains("more requests");
        answer = fast.post("statements", simple(UUID.randomUUID()));
        assertThat(answer.statusCode()).as("on the fast path").isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(client().get("statements", "limit", "1").statusCode()).isEqualTo(200);
    }

    @Test
    void anIndependentClientCanStoreAndFind() throws IOException {
        String[] key = server.keys().get(1).split(" ", -1);
        StatementClient other = new StatementClient(server.endpoint().toString(), key[0], key[1]);
        Agent agent = new Agent("Jx", "mailto:jx@example.org");
        Statement sent = new Statement(agent, Verbs.experienced(), new Activity("http://example.org/jxapi"));
        String id = other.postStatement(sent);
        Statement kept = other.getStatement(id);
        assertThat(kept.getActor().getMbox()).isEqualTo("mailto:jx@example.org");
        assertThat(kept.getVerb().getId()).isEqualTo(Verbs.experienced().getId());
        assertThat(kept.getStored()).isNotBlank();
        String second = UUID.randomUUID().toString();
        Statement put = new Statement(agent, Verbs.answered(), new Activity("http://example.org/jxapi"));
        put.setId(second);
        assertThat(other.putStatement(put, second)).isTrue();
        List<String> found = other.filterByActor(agent).ascending(true).getStatements().getStatements().stream()
                .map(Statement::getId)
                .toList();
        assertThat(found).containsExactly(id, second);
    }

    @Test
    void theFastPathAnswersExactlyAsTheResource() {
        HttpXapiClient client = client();
        String longer = "application/json; charset=utf-8";
        for (String body : List.of("{", "[]", "null", simple(UUID.randomUUID()).replace("did", "d d"), "[{}]")) {
            HttpResponse<String> here = client.post("statements", body);
            HttpResponse<String> there = client.send(client.request("statements")
                    .header("Content-Type", longer)
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            assertThat(here.statusCode()).as(body).isEqualTo(there.statusCode());
            assertThat(here.body()).isEqualTo(there.body());
            assertThat(names(here)).isEqualTo(names(there));
        }
        for (HttpXapiClient refused :
                List.of(client.speaking(""), client.speaking("3.0"), client.with("Basic eDp5"), client.with(""))) {
            HttpResponse<String> here = refused.post("statements", simple(UUID.randomUUID()));
            HttpResponse<String> there = refused.send(refused.request("statements")
                    .header("Content-Type", longer)
                    .POST(HttpRequest.BodyPublishers.ofString(simple(UUID.randomUUID()))));
            assertThat(here.statusCode()).isIn(400, 401).isEqualTo(there.statusCode());
            assertThat(here.body()).isEqualTo(there.body());
            assertThat(names(here)).isEqualTo(names(there));
        }
    }

    private static Set<String> names(HttpResponse<?> answer) {
        return new TreeSet<>(answer.headers().map().keySet());
    }

    @Test
    void aDocumentIsReplacedOnlyWithAPrecondition() {
        String place = "activities/profile?activityId=http%3A%2F%2Fexample.org%2Funit&profileId=p" + UUID.randomUUID();
        HttpXapiClient client = client();
        assertThat(put(client, place, "If-None-Match", "*")).isEqualTo(204);
        assertThat(put(client, place, "If-None-Match", "*")).isEqualTo(412);
        assertThat(put(client, place, "X-Nothing", "x")).isEqualTo(409);
        String tag = client.get(place).headers().firstValue("ETag").orElseThrow();
        assertThat(put(client, place, "If-Match", "\"other\"")).isEqualTo(412);
        assertThat(put(client, place, "If-Match", tag)).isEqualTo(204);
    }

    private static int put(HttpXapiClient client, String place, String header, String value) {
        return client.send(client.request(place)
                        .header(header, value)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"a\":1}")))
                .statusCode();
    }

    @Test
    void aLargeAttachmentNeedsLittleMemory() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] piece = new byte[1 << 20];
        new java.util.Random(7).nextBytes(piece);
        for (int i = 0; i < LARGE / piece.length; i++) {
            digest.update(piece);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        UUID id = UUID.randomUUID();
        ObjectNode statement = Json.readObject(simple(id));
        ObjectNode attachment = statement.putArray("attachments").addObject();
        attachment.put("usageType", "http://example.org/file").put("contentType", "application/octet-stream");
        attachment.put("length", LARGE).put("sha2", hash).putObject("display").put("en", "File");
        byte[] head = ("--b\r\nContent-Type: application/json\r\n\r\n" + Json.write(statement)
                        + "\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary"
                        + "\r\nX-Experience-API-Hash: "
                        + hash + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder post = client().request("statements")
                .header("Content-Type", "multipart/mixed; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> {
                    List<InputStream> parts = new ArrayList<>(List.of(new ByteArrayInputStream(head)));
                    for (int i = 0; i < LARGE / piece.length; i++) {
                        parts.add(new ByteArrayInputStream(piece));
                    }
                    parts.add(new ByteArrayInputStream("\r\n--b--".getBytes(StandardCharsets.UTF_8)));
                    return new SequenceInputStream(Collections.enumeration(parts));
                }));
        HttpResponse<String> answer = client().send(post);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        HttpResponse<InputStream> back = client().http()
                .send(
                        client().request("statements?attachments=true&statementId=" + id)
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = back.body()) {
            assertThat(in.transferTo(java.io.OutputStream.nullOutputStream())).isGreaterThan(LARGE);
        }
    }

    @Test
    void statementsAcknowledgedBeforeAKillAreStoredExactlyOnce() throws Exception {
        ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(BEFORE_KILL);
        List<Thread> senders = new ArrayList<>();
        List<String> keys = server.keys();
        for (int i = 0; i < 32; i++) {
            HttpXapiClient client = HttpXapiClient.of(server, keys.get(i % keys.size()));
            Thread sender = new Thread(() -> {
                try {
                    while (true) {
                        UUID id = UUID.randomUUID();
                        if (client.post("statements", simple(id)).statusCode() == 200) {
                            acknowledged.add(id);
                            enough.countDown();
                        }
                    }
                } catch (RuntimeException e) {
                    return;
                }
            });
            sender.start();
            senders.add(sender);
        }
        assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
        server = server.killAndStart();
        for (Thread sender : senders) {
            sender.interrupt();
            sender.join();
        }
        assertThat(acknowledged).isNotEmpty();
        List<UUID> kept = new ArrayList<>();
        String next = "statements?limit=500&ascending=true&verb=http%3A%2F%2Fexample.org%2Fdid";
        while (!next.isEmpty()) {
            JsonNode page = Json.read(client().get(next).body());
            page.path("statements")
                    .forEach(each -> kept.add(UUID.fromString(each.path("id").asText())));
            next = page.path("more").asText();
        }
        assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
    }
}
