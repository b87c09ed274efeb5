package eu.vipatwork.xapi.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLHandshakeException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.shared.secret.SecretKeys;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;
import eu.vipatwork.xapi.SystemXapiSettings;
import eu.vipatwork.xapi.XapiFixture;
import eu.vipatwork.xapi.jdbc.ForwardTables;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.Attachment;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.XapiScope;

@ParameterizedClass
@MethodSource(Databases.ALL)
class ForwardStatementsTest {

    private final TestDatabase database;
    private final XapiFixture assembly;
    private final OrganisationId tenant = OrganisationId.next();
    private final List<String> taken = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private volatile Duration late = Duration.ZERO;
    private volatile int answer = 200;
    private HttpServer other;
    private ForwardTables forwards;

    @TempDir
    private Path folder;

    ForwardStatementsTest(TestDatabase database) {
        this.database = database.with("xapi");
        this.assembly = new XapiFixture(database.dataSource(), Instant::now, stored -> {});
    }

    /** Another store: it takes what has no verb "wrong". */
    @BeforeEach
    void start() throws IOException {
        SecretBox box = new SecretBox(new SecretKeys(folder));
        forwards = new ForwardTables(database.dataSource(), assembly.statements(), box);
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/xapi/statements", exchange -> {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            JsonNode body = statements(exchange.getRequestHeaders().getFirst("Content-Type"), sent);
            boolean wrong = Json.write(body).contains("/wrong");
            int status = answer != 200 ? answer : wrong ? 400 : 200;
            if (status == 200) {
                body.forEach(statement -> taken.add(statement.path("id").asText()));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        other.start();
    }

    /** A request in parts is kept as it came, too. */
    private JsonNode statements(String type, byte[] sent) {
        if (type == null) {
            return Json.array();
        }
        if (!type.startsWith("multipart/mixed")) {
            return Json.read(sent);
        }
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        parts.addAll(List.of(text.split("\r\n--" + type.replaceAll(".*boundary=", ""), -1)));
        return Json.read(parts.get(0).split("\r\n\r\n", -1)[1]);
    }

    @AfterEach
    void stop() {
        other.stop(0);
    }

    private ForwardStatements forwarding() {
        return new ForwardStatements(
                forwards, assembly.statements(), remote(), () -> Instant.now().plus(late));
    }

    private RemoteStore remote() {
        return new RemoteStore(assembly.attachments(), new SystemXapiSettings());
    }

    private ManageForwarding managing() {
        return new ManageForwarding(forwards, Instant::now);
    }

    private String store(String verb) {
        String id = UUID.randomUUID().toString();
        ObjectNode statement = Json.readObject("""
                {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/%s"},"object":{"id":"http://example.org/unit"}}""".formatted(id, verb));
        database.inTransaction(() -> assembly.storeStatements().store(tenant, List.of(statement)));
        return id;
    }

    private ForwardTarget target(Set<String> verbs) {
        return target(verbs, "http://localhost:" + other.getAddress().getPort() + "/xapi");
    }

    private ForwardTarget target(Set<String> verbs, String address) {
        URI endpoint = URI.create(address);
        return managing().add(tenant, "Other", endpoint, "user", "secret", verbs, "", Instant.EPOCH);
    }

    @Test
    void statementsGoInTheirOrderAndThoseRefusedAreSetAside() throws InterruptedException {
        ForwardTarget target = target(Set.of());
        String first = store("did");
        String wrong = store("wrong");
        String last = store("did");
        Thread.sleep(20);
        forwarding().sendDue();
        assertThat(taken).containsExactly(first, last);
        assertThat(managing().deadLetters(tenant)).singleElement().satisfies(letter -> assertThat(letter.statement())
                .hasToString(wrong));
        assertThat(forwarding().retry(tenant, target.id(), UUID.fromString(wrong)))
                .isPresent();
        assertThat(managing().of(tenant).get(0).waiting()).isZero();
        forwarding().sendDue();
        assertThat(taken).hasSize(2);
    }

    @Test
    void aTargetThatDoesNotAnswerIsTriedAgainLaterAndMissesNothing() throws InterruptedException {
        target(Set.of("http://example.org/did"));
        answer = 503;
        String id = store("did");
        store("saw");
        Thread.sleep(20);
        forwarding().sendDue();
        ManageForwarding.Standing standing = managing().of(tenant).get(0);
        assertThat(standing.target().failures()).isEqualTo(1);
        assertThat(standing.target().lastError().orElseThrow()).startsWith("503");
        assertThat(standing.waiting()).isEqualTo(2);
        answer = 200;
        forwarding().sendDue();
        assertThat(taken).isEmpty();
        late = Duration.ofSeconds(6);
        forwarding().sendDue();
        assertThat(taken).containsExactly(id);
    }

    @Test
    void aTrialTellsAWrongKeyFromOneThatMayNotRead() {
        ForwardTarget target = target(Set.of());
        CheckForwardTarget trial = new CheckForwardTarget(remote());
        answer = 401;
        assertThat(trial.tryOut(target)).isInstanceOf(CheckForwardTarget.Result.KeyWrong.class);
        answer = 403;
        assertThat(trial.tryOut(target)).isInstanceOf(CheckForwardTarget.Result.ReadingRefused.class);
        answer = 404;
        assertThat(trial.tryOut(target)).isInstanceOf(CheckForwardTarget.Result.NoStore.class);
    }

    @Test
    void whyNobodyAnswersIsSaidInWords() {
        CheckForwardTarget trial = new CheckForwardTarget(remote());
        int port = other.getAddress().getPort();
        assertThat(trial.tryOut(target(Set.of(), "http://no-such-name.invalid/xapi")))
                .isEqualTo(new CheckForwardTarget.Result.NoStore("no answer: the name of the server is not known"));
        other.stop(0);
        assertThat(trial.tryOut(target(Set.of(), "http://localhost:" + port + "/xapi")))
                .isEqualTo(new CheckForwardTarget.Result.NoStore("no answer: the connection was refused"));
        assertThat(ConnectionFailure.of(new HttpConnectTimeoutException("late"))).isEqualTo(ConnectionFailure.LATE);
        assertThat(ConnectionFailure.of(new IOException(new SSLHandshakeException("alert"))))
                .isEqualTo(ConnectionFailure.INSECURE);
        IOException untrusted = new SSLHandshakeException("path");
        untrusted.initCause(new CertificateException("path"));
        assertThat(ConnectionFailure.of(new IOException(untrusted))).isEqualTo(ConnectionFailure.UNTRUSTED);
    }

    @Test
    void attachmentsGoWithTheirStatement() throws Exception {
        target(Set.of());
        String before = store("did");
        byte[] file = "the work itself \r\n--x".getBytes(StandardCharsets.UTF_8);
        String sha2 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        String with = UUID.randomUUID().toString();
        ObjectNode statement = Json.readObject("""
                {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/did"},"object":{"id":"http://example.org/unit"},
                "attachments":[{"usageType":"http://example.org/work","display":{"en":"Work"},"contentType":"text/plain","length":%d,"sha2":"%s"}]}""".formatted(with, file.length, sha2));
        Credential sender =
                new Credential("key", tenant, Set.of(XapiScope.ALL), Json.object().put("mbox", "mailto:k@example.org"));
        Attachment attachment = new Attachment(sha2, "text/plain", file.length, () -> new ByteArrayInputStream(file));
        database.inTransaction(() ->
                assembly.recordStatements().record(sender, XapiVersion.V1, List.of(statement), List.of(attachment)));
        String after = store("did");
        Thread.sleep(20);
        forwarding().sendDue();
        assertThat(taken).containsExactly(before, with, after);
        assertThat(parts).hasSize(3);
        assertThat(parts.get(1))
                .contains(
                        "X-Experience-API-Hash: " + sha2,
                        "Content-Transfer-Encoding: binary",
                        "Content-Type: text/plain")
                .endsWith("\r\n\r\nthe work itself \r\n--x");
    }
}
