package eu.vipatwork.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.test.Database;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.xapi.jdbc.Assembly;
import eu.vipatwork.xapi.jdbc.ForwardTables;
import eu.vipatwork.xapi.statement.Json;

@ParameterizedClass
@MethodSource(Databases.ALL)
class ForwardStatementsTest {

    private final Database database;
    private final Assembly assembly;
    private final ForwardTables forwards;
    private final OrganisationId tenant = OrganisationId.next();
    private final List<String> taken = new ArrayList<>();
    private volatile Duration late = Duration.ZERO;
    private volatile boolean down;
    private HttpServer other;

    ForwardStatementsTest(Database database) {
        this.database = database.with("xapi");
        this.assembly = new Assembly(database.dataSource(), Instant::now, stored -> {});
        this.forwards = new ForwardTables(database.dataSource(), assembly.statements());
    }

    /** Another store: it takes what has no verb "wrong". */
    @BeforeEach
    void start() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/xapi/statements", exchange -> {
            JsonNode body = Json.read(exchange.getRequestBody());
            boolean wrong = Json.write(body).contains("/wrong");
            int status = down ? 503 : wrong ? 400 : 200;
            if (status == 200) {
                body.forEach(statement -> taken.add(statement.path("id").asText()));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        other.start();
    }

    @AfterEach
    void stop() {
        other.stop(0);
    }

    private ForwardStatements forwarding() {
        return new ForwardStatements(forwards, assembly.statements(), new RemoteStore(), () -> Instant.now()
                .plus(late));
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
        URI endpoint = URI.create("http://localhost:" + other.getAddress().getPort() + "/xapi");
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
        down = true;
        String id = store("did");
        store("saw");
        Thread.sleep(20);
        forwarding().sendDue();
        ManageForwarding.Standing standing = managing().of(tenant).get(0);
        assertThat(standing.target().failures()).isEqualTo(1);
        assertThat(standing.target().lastError().orElseThrow()).startsWith("503");
        assertThat(standing.waiting()).isEqualTo(2);
        down = false;
        forwarding().sendDue();
        assertThat(taken).isEmpty();
        late = Duration.ofSeconds(6);
        forwarding().sendDue();
        assertThat(taken).containsExactly(id);
    }
}
