package eu.vipatwork.xapi.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
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
import eu.vipatwork.xapi.transfer.ImportStatements;

@ParameterizedClass
@MethodSource(Databases.ALL)
class DeleteStatementsTest {

    private static final String ID = "7b2c4a10-9d34-4f0e-8a51-0c6b7c1f2a%02d";

    private final TestDatabase database;
    private final MovableClock clock = MovableClock.atNine();
    private final XapiFixture fixture;
    private final OrganisationId tenant = OrganisationId.next();
    private final Credential sender = new Credential("test", tenant, Set.of(XapiScope.ALL), agent("sender"));

    DeleteStatementsTest(TestDatabase database) {
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
    void erasingAPersonDeletesMasksAndCounts() {
        String other = did(2, "b", unit())
                .replace("\"verb\"", "\"context\":{\"instructor\":{\"mbox\":\"mailto:a@example.org\"}},\"verb\"");
        read(
                did(1, "a", unit()),
                other,
                did(3, "c", "{\"objectType\":\"StatementRef\",\"id\":\"" + ID.formatted(1) + "\"}"),
                did(4, "d", unit()));
        List<String> before = new ArrayList<>();
        all().forEach(statement -> before.add(statement.json()));
        Deletion look = database.inTransaction(() -> fixture.eraseAgent().look(tenant, agent("a")));
        assertThat(look.statements()).isEqualTo(1);
        assertThat(look.masked()).isEqualTo(1);
        assertThat(all()).hasSize(4);
        Deletion removal = database.inTransaction(() -> fixture.eraseAgent().erase(tenant, agent("a")));
        assertThat(removal).isEqualTo(look);
        assertThat(database.inTransaction(() -> fixture.eraseAgent().erase(tenant, agent("a")))
                        .isEmpty())
                .isTrue();
        assertThat(fixture.deletions().of(tenant))
                .as("nothing is logged the second time")
                .containsExactly(removal);
        assertThat(removal.statements()).isEqualTo(1);
        assertThat(removal.masked()).isEqualTo(1);
        assertThat(before).hasSize(4);
        assertThat(all()).hasSize(3).noneMatch(statement -> statement.json().contains("mailto:a@"));
        assertThat(fixture.statements()
                        .find(StatementQuery.of(tenant).agent(agent("a"), true).build())
                        .statements())
                .isEmpty();
        assertThat(fixture.statements().count(tenant)
                        + fixture.deletions().of(tenant).stream()
                                .mapToLong(Deletion::statements)
                                .sum())
                .isEqualTo(4);
    }

    @Test
    void oldStatementsArePurgedAfterADryRun() {
        read(did(1, "a", unit()), did(2, "b", unit()));
        long cut = fixture.statements().count(tenant);
        var between = all().get(0).stored().plusNanos(1000);
        assertThat(fixture.purgeStatements().count(tenant, between)).isEqualTo(cut);
        assertThat(database.inTransaction(() -> fixture.purgeStatements().some(tenant, between)))
                .isEqualTo(2L);
        assertThat(all()).isEmpty();
        assertThat(database.inTransaction(() -> fixture.purgeStatements().some(tenant, between)))
                .isZero();
    }

    @Test
    void aPurgedTargetNoLongerLeadsToItsReferrersUntilItIsStoredAgain() {
        String first = did(1, "a", unit());
        read(first);
        read(did(2, "b", reference(1)), did(3, "c", reference(2)));
        assertThat(foundBy("a")).containsExactly(3, 2, 1);

        assertThat(purgeOlderThan(2)).isEqualTo(1);
        assertThat(foundBy("a")).isEmpty();
        assertThat(foundBy("b")).containsExactly(3, 2);

        assertThat(read(first).stored()).isEqualTo(1);
        assertThat(foundBy("a")).containsExactly(1, 3, 2);

        assertThat(purgeOlderThan(1)).isEqualTo(2);
        assertThat(foundBy("a")).containsExactly(1);
        assertThat(foundBy("b")).isEmpty();
        assertThat(foundBy("c")).isEmpty();
    }

    @Test
    void aVoidedStatementThatWasPurgedIsVoidedWhenStoredAgain() {
        read(did(1, "a", unit()));
        read(did(2, "b", reference(1)).replace("http://example.org/did", "http://adlnet.gov/expapi/verbs/voided"));
        assertThat(purgeOlderThan(2)).isEqualTo(1);
        assertThat(fixture.statements().count(tenant)).isEqualTo(1);

        read(did(1, "a", unit()));
        assertThat(foundBy("a")).doesNotContain(1);
        assertThat(fixture.statements().count(tenant)).isEqualTo(2);
    }

    @Test
    void thePlaceholderOfATargetIsDeletedWithItsLastReferrer() throws SQLException {
        read(did(1, "a", reference(9)), did(2, "b", reference(9)));
        read(did(3, "c", reference(9)), did(4, "d", unit()));
        assertThat(purgeOlderThan(3)).isEqualTo(2);
        assertThat(placeholders()).isEqualTo(1);

        assertThat(purgeOlderThan(4)).isEqualTo(1);
        assertThat(placeholders()).isZero();
    }

    private int placeholders() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from statement where stored_at < 0 and id = '"
                        + ID.formatted(9) + "' and tenant = '" + tenant + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Tests share the database and its sequence of moments; hence the moment of an existing statement. */
    private long purgeOlderThan(int number) {
        Instant cut = all().stream()
                .filter(statement -> statement.id().toString().equals(ID.formatted(number)))
                .map(StatementText::stored)
                .findFirst()
                .orElseThrow();
        return database.inTransaction(() -> fixture.purgeStatements().some(tenant, cut));
    }

    private static String reference(int number) {
        return "{\"objectType\":\"StatementRef\",\"id\":\"" + ID.formatted(number) + "\"}";
    }

    private List<Integer> foundBy(String name) {
        return fixture
                .statements()
                .find(StatementQuery.of(tenant).agent(agent(name), false).build())
                .statements()
                .stream()
                .map(statement -> Integer.valueOf(statement.id().toString().substring(34)))
                .toList();
    }
}
