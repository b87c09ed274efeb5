package eu.vipatwork.xapi.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.MovableClock;
import eu.vipatwork.shared.test.TestDatabase;
import eu.vipatwork.xapi.XapiFixture;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementText;
import eu.vipatwork.xapi.store.XapiScope;

@ParameterizedClass
@MethodSource(Databases.ALL)
class TransferStatementsTest {

    private static final String ID = "7b2c4a10-9d34-4f0e-8a51-0c6b7c1f2a%02d";

    private final TestDatabase database;
    private final MovableClock clock = MovableClock.atNine();
    private final XapiFixture fixture;
    private final OrganisationId tenant = OrganisationId.next();
    private final Credential sender = new Credential("test", tenant, Set.of(XapiScope.ALL), agent("sender"));

    TransferStatementsTest(TestDatabase database) {
        this.database = database.with("xapi");
        this.fixture = new XapiFixture(database.dataSource(), clock, stored -> {});
    }

    private static ObjectNode agent(String name) {
        return Json.object().put("mbox", "mailto:" + name + "@example.org");
    }

    private static String did(int number, String who, String object) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:%s@example.org"},"verb":{"id":"http://example.org/did"},\
                "object":%s}""".formatted(ID.formatted(number), who, object);
    }

    private static String unit() {
        return "{\"id\":\"http://example.org/unit\"}";
    }

    private ImportStatements.Progress read(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return database.inTransaction(() -> new ImportStatements(fixture.recordStatements())
                .read(sender, new ByteArrayInputStream(bytes), progress -> {}));
    }

    private List<StatementText> all() {
        return fixture.statements().find(StatementQuery.of(tenant).build()).statements();
    }

    @Test
    void anImportCanBeRepeatedAndReportsTheLinesItLeftOut() {
        String[] lines = {did(1, "a", unit()), "", "{", did(2, "b", unit()), did(3, "", unit())};
        ImportStatements.Progress first = read(lines);
        assertThat(first.stored()).isEqualTo(2);
        assertThat(first.refused()).hasSize(2).anyMatch(refusal -> refusal.toString()
                .startsWith("line 3: the JSON is broken"));
        ImportStatements.Progress second = read(lines);
        assertThat(second.stored()).isZero();
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(all()).hasSize(2);
    }

    @Test
    void anArrayIsReadByElementsAndReportsThoseItLeftOut() {
        ImportStatements.Progress first =
                read(" [", did(1, "a", unit()) + ",", did(2, "", unit()) + ", 3,", did(3, "c", unit()), "]");
        assertThat(first.stored()).isEqualTo(2);
        assertThat(first.refused()).extracting(ImportStatements.Refusal::line).containsExactly(2L, 3L);
        ImportStatements.Progress broken = read("[" + did(4, "d", unit()) + ", {");
        assertThat(broken.stored()).isEqualTo(1);
        assertThat(broken.refused()).singleElement().satisfies(refusal -> assertThat(refusal.toString())
                .startsWith("line 2: the JSON is broken"));
        assertThat(all()).hasSize(3);
    }

    @Test
    void aResponseOfAStoreCanBeImported() {
        ImportStatements.Progress done =
                read("{\"statements\":[" + did(1, "a", unit()) + "," + did(2, "b", unit()) + "],\"more\":\"\"}");
        assertThat(done.stored()).isEqualTo(2);
        assertThat(done.refusals()).isZero();
    }

    @Test
    void anExportCanBeImported() throws IOException {
        read(did(1, "a", unit()), did(2, "=b", unit()));
        clock.forward(Duration.ofSeconds(1));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        StatementQuery query = StatementQuery.of(tenant).ascending(true).build();
        assertThat(new ExportStatements(fixture.statements()).jsonLines(query, lines))
                .isEqualTo(2);
        assertThat(read(lines.toString(StandardCharsets.UTF_8).split("\n")).unchanged())
                .isEqualTo(2);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        new ExportStatements(fixture.statements()).csv(query, table, actor -> "");
        assertThat(table.toString(StandardCharsets.UTF_8).split("\r\n")).hasSize(3);
    }
}
