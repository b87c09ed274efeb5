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
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLHandshakeException;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.shared.secret.SecretKeys;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;
import eu.vipatwork.xapi.SystemXapiSettings;
import eu.vipatwork.xapi.XapiFixture;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.Attachment;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.XapiScope;

@ParameterizedClass
@MethodSource(Databases.ALL)
class ForwardStatementsTest {

    private final TestDatabase database;
    private final XapiFixture fixture;
    private final OrganisationId tenant = OrganisationId.next();
    private final List<String> accepted = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private volatile Duration later = Duration.ZERO;
    private volatile int status = 200;
    private HttpServer other;
    private ForwardTargetRepository targets;

    @TempDir
    private Path folder;

    ForwardStatementsTest(TestDatabase database) {
        this.database = database.with("xapi");
        this.fixture = new XapiFixture(database.dataSource(), Instant::now, stored -> {});
    }

    /** Another store: it accepts statements whose verb is not "wrong". */
    @BeforeEach
    void start() throws IOException {
        SecretBox box = new SecretBox(new SecretKeys(folder));
        targets = new ForwardTargetRepository(database.dataSource(), box);
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/xapi/statements", exchange -> {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            JsonNode body = statements(exchange.getRequestHeaders().getFirst("Content-Type"), sent);
            boolean wrong = Json.write(body).contains("/wrong");
            int response = status != 200 ? status : wrong ? 400 : 200;
            if (response == 200) {
                body.forEach(statement -> accepted.add(statement.path("id").asText()));
            }
            exchange.sendResponseHeaders(response, -1);
            exchange.close();
        });
        other.start();
    }

    /** The parts of a multipart request are recorded. */
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
                targets, fixture.statements(), remote(), () -> Instant.now().plus(later));
    }

    private RemoteStore remote() {
        return new RemoteStore(fixture.attachments(), new SystemXapiSettings());
    }

    private ManageForwarding managing() {
        return new ManageForwarding(targets, fixture.statements(), Instant::now);
    }

    private String store(String verb) {
        String id = UUID.randomUUID().toString();
        ObjectNode statement = Json.readObject("""
                {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/%s"},
                "object":{"id":"http://example.org/unit"}}""".formatted(id, verb));
        database.inTransaction(() -> fixture.storeStatements().store(tenant, List.of(statement)));
        return id;
    }

    /** Until what was stored so far is readable for forwarding. */
    private void awaitReadable() {
        Instant now = Instant.now();
        while (!fixture.statements().consistentThrough().isAfter(now)) {
            Thread.onSpinWait();
        }
    }

    private ForwardTarget target(Set<String> verbs) {
        return target(verbs, "http://localhost:" + other.getAddress().getPort() + "/xapi");
    }

    private ForwardTarget target(Set<String> verbs, String address) {
        URI endpoint = URI.create(address);
        return managing().add(tenant, "Other", endpoint, "user", "secret", verbs, "", Instant.EPOCH);
    }

    @Test
    void statementsAreSentInOrderAndRefusedOnesBecomeDeadLetters() {
        ForwardTarget target = target(Set.of());
        String first = store("did");
        String wrong = store("wrong");
        String last = store("did");
        awaitReadable();
        forwarding().sendDue();
        assertThat(accepted).containsExactly(first, last);
        assertThat(managing().deadLetters(tenant)).singleElement().satisfies(letter -> assertThat(letter.statement())
                .hasToString(wrong));
        assertThat(forwarding().retry(tenant, target.id(), UUID.fromString(wrong)))
                .isPresent();
        assertThat(managing().of(tenant).get(0).waiting()).isZero();
        forwarding().sendDue();
        assertThat(accepted).hasSize(2);
    }

    @Test
    void aTargetThatDoesNotAnswerIsTriedAgainLaterAndMissesNothing() {
        target(Set.of("http://example.org/did"));
        status = 503;
        String id = store("did");
        store("saw");
        awaitReadable();
        forwarding().sendDue();
        ManageForwarding.Standing standing = managing().of(tenant).get(0);
        assertThat(standing.target().failures()).isEqualTo(1);
        assertThat(standing.target().lastError().orElseThrow()).startsWith("503");
        assertThat(standing.waiting()).isEqualTo(2);
        status = 200;
        forwarding().sendDue();
        assertThat(accepted).isEmpty();
        later = Duration.ofSeconds(6);
        forwarding().sendDue();
        assertThat(accepted).containsExactly(id);
    }

    @Test
    void aCheckDistinguishesAWrongKeyFromOneThatMayNotRead() {
        ForwardTarget target = target(Set.of());
        CheckForwardTarget check = new CheckForwardTarget(remote());
        status = 401;
        assertThat(check.tryOut(target)).isInstanceOf(CheckForwardTarget.Result.KeyWrong.class);
        status = 403;
        assertThat(check.tryOut(target)).isInstanceOf(CheckForwardTarget.Result.ReadingRefused.class);
        status = 404;
        assertThat(check.tryOut(target)).isInstanceOf(CheckForwardTarget.Result.NoStore.class);
    }

    @Test
    void theReasonForNoAnswerIsASentence() {
        CheckForwardTarget check = new CheckForwardTarget(remote());
        int port = other.getAddress().getPort();
        assertThat(check.tryOut(target(Set.of(), "http://no-such-name.invalid/xapi")))
                .isEqualTo(new CheckForwardTarget.Result.NoStore("no answer: the name of the server is not known"));
        other.stop(0);
        assertThat(check.tryOut(target(Set.of(), "http://localhost:" + port + "/xapi")))
                .isEqualTo(new CheckForwardTarget.Result.NoStore("no answer: the connection was refused"));
        assertThat(ConnectionFailure.of(new HttpConnectTimeoutException("late")))
                .isEqualTo(ConnectionFailure.LATE);
        assertThat(ConnectionFailure.of(new IOException(new SSLHandshakeException("alert"))))
                .isEqualTo(ConnectionFailure.INSECURE);
        IOException untrusted = new SSLHandshakeException("path");
        untrusted.initCause(new CertificateException("path"));
        assertThat(ConnectionFailure.of(new IOException(untrusted))).isEqualTo(ConnectionFailure.UNTRUSTED);
    }

    @Test
    void attachmentsAreForwardedWithTheirStatement() throws Exception {
        target(Set.of());
        String before = store("did");
        byte[] file = "the work itself \r\n--x".getBytes(StandardCharsets.UTF_8);
        String sha2 = DigestUtils.sha256Hex(file);
        String with = UUID.randomUUID().toString();
        ObjectNode statement = Json.readObject("""
                {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/did"},
                "object":{"id":"http://example.org/unit"},"attachments":[{"usageType":"http://example.org/work",
                "display":{"en":"Work"},"contentType":"text/plain",
                "length":%d,"sha2":"%s"}]}""".formatted(with, file.length, sha2));
        Credential sender = new Credential(
                "key", tenant, Set.of(XapiScope.ALL), Json.object().put("mbox", "mailto:k@example.org"));
        Attachment attachment = new Attachment(sha2, "text/plain", file.length, () -> new ByteArrayInputStream(file));
        database.inTransaction(() ->
                fixture.recordStatements().record(sender, XapiVersion.V1, List.of(statement), List.of(attachment)));
        String after = store("did");
        awaitReadable();
        forwarding().sendDue();
        assertThat(accepted).containsExactly(before, with, after);
        assertThat(parts).hasSize(3);
        assertThat(parts.get(1))
                .contains(
                        "X-Experience-API-Hash: " + sha2,
                        "Content-Transfer-Encoding: binary",
                        "Content-Type: text/plain")
                .endsWith("\r\n\r\nthe work itself \r\n--x");
    }
}
