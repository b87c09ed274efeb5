package eu.vipatwork.xapi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

@ParameterizedClass
@MethodSource(Databases.ALL)
class StoreStatementsTest {

    private final TestDatabase database;
    private final List<StoredStatement> events = new ArrayList<>();
    private final MovableClock clock = MovableClock.atNine();
    private final XapiFixture fixture;
    private final OrganisationId tenant = OrganisationId.next();

    StoreStatementsTest(TestDatabase database) {
        this.database = database.with("xapi");
        this.fixture = new XapiFixture(database.dataSource(), clock, stored -> events.addAll(stored.statements()));
    }

    private StoreResult store(String... statements) {
        List<ObjectNode> sent = new ArrayList<>();
        for (String statement : statements) {
            sent.add(Json.readObject(statement));
        }
        return database.inTransaction(() -> fixture.storeStatements().store(tenant, sent));
    }

    private static String statement(String id, String object) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/did"},
                "object":%s}""".formatted(id, object);
    }

    private static String activity() {
        return "{\"id\":\"http://example.org/unit\",\"definition\":{\"name\":{\"en\":\"Unit\"}}}";
    }

    private static String reference(String id) {
        return "{\"objectType\":\"StatementRef\",\"id\":\"" + id + "\"}";
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private List<UUID> find(StatementQuery query) {
        return fixture.statements().find(query).statements().stream()
                .map(StatementText::id)
                .toList();
    }

    private StatementQuery.Builder query() {
        return StatementQuery.of(tenant);
    }

    @Test
    void keepsTheSpellingOfNumbers() {
        String id = id();
        store("""
                {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/did"},
                "object":%s,"result":{"score":{"raw":1.50,"max":1e2},
                "extensions":{"http://e.org/x":[null,0.10]}}}""".formatted(id, activity()));
        String fired = events.get(0).json().toString();
        assertThat(fixture.statements()
                        .find(tenant, UUID.fromString(id))
                        .orElseThrow()
                        .json())
                .contains("\"raw\":1.50", "\"max\":1e2", "[null,0.10]")
                .contains("\"stored\":\"" + events.get(0).stored() + "\"");
        assertThat(fired).contains("vipatwork");
    }

    @Test
    void returnsALongTextUnchanged() {
        String text = "Tiếng Việt 👷 ".repeat(50_000);
        String sent = statement(id(), activity())
                .replace("\"object\":", "\"result\":{\"response\":\"" + text + "\"},\"object\":");
        store(sent);
        StatementText stored =
                fixture.statements().find(query().build()).statements().get(0);
        assertThat(stored.read().json().path("result").path("response").asText())
                .isEqualTo(text);
        store(sent);
        assertThat(events).hasSize(1);
    }

    @Test
    void distinguishesNewUnchangedAndConflictingStatements() {
        String id = id();
        assertThat(store(statement(id, activity())))
                .isEqualTo(new StoreResult.Stored(List.of(UUID.fromString(id)), Set.of()));
        assertThat(store(statement(id, activity())))
                .isEqualTo(new StoreResult.Stored(List.of(UUID.fromString(id)), Set.of(UUID.fromString(id))));
        assertThat(store(statement(id(), activity()), statement(id, "{\"id\":\"http://example.org/other\"}")))
                .isInstanceOf(StoreResult.Conflict.class);
        assertThat(events).hasSize(1);
        assertThat(find(query().build())).hasSize(1);
        assertThat(store("{}")).isInstanceOf(StoreResult.Invalid.class);
    }

    @Test
    void findsAStatementByTheTermsOfItsTargetInAnyOrderOfStoring() {
        String first = id();
        String second = id();
        String third = id();
        store(statement(third, reference(second)));
        store(statement(second, reference(first)));
        assertThat(find(query().activity("http://example.org/unit", false).build()))
                .isEmpty();
        store(statement(first, activity()));
        assertThat(find(query().activity("http://example.org/unit", false).build()))
                .containsExactly(UUID.fromString(first), UUID.fromString(second), UUID.fromString(third));
        String fourth = id();
        store(statement(fourth, reference(third)));
        assertThat(find(query().activity("http://example.org/unit", false)
                        .verb("http://example.org/did")
                        .ascending(true)
                        .limit(3)
                        .build()))
                .containsExactly(UUID.fromString(third), UUID.fromString(second), UUID.fromString(first));
        assertThat(find(query().activity("http://example.org/unit", false)
                        .limit(2)
                        .build()))
                .containsExactly(UUID.fromString(fourth), UUID.fromString(first));
    }

    @Test
    void voidsAStatementEvenBeforeItIsStored() {
        String target = id();
        String voiding = id();
        store(statement(voiding, reference(target))
                .replace("http://example.org/did", "http://adlnet.gov/expapi/verbs/voided"));
        store(statement(target, activity()));
        assertThat(fixture.statements().find(tenant, UUID.fromString(target))).isEmpty();
        assertThat(fixture.statements().findVoided(tenant, UUID.fromString(target)))
                .isPresent();
        assertThat(find(query().build())).containsExactly(UUID.fromString(voiding));
    }

    @Test
    void readsTheLogInTheOrderOfStoring() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            sent.add(statement(id(), activity()));
        }
        store(sent.toArray(String[]::new));
        List<UUID> read = new ArrayList<>();
        fixture.statementLog().forEach(tenant, statement -> read.add(statement.id()));
        assertThat(read)
                .containsExactlyElementsOf(
                        events.stream().map(StoredStatement::id).toList());
    }

    @Test
    void pagesCoverAllStatementsInBothDirectionsWhateverTheirDistanceInTime() {
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = id();
            sent.add(UUID.fromString(id));
            store(statement(id, activity()));
            clock.forward(Duration.ofSeconds(1L << (2 * i)));
        }
        for (boolean ascending : new boolean[] {true, false}) {
            List<UUID> read = new ArrayList<>();
            Instant behind = null;
            StatementPage page;
            do {
                page = fixture.statements()
                        .find(query().verb("http://example.org/did")
                                .activity("http://example.org/unit", true)
                                .ascending(ascending)
                                .behind(behind)
                                .limit(5)
                                .build());
                for (StatementText statement : page.statements()) {
                    read.add(statement.id());
                    behind = statement.stored();
                }
            } while (page.more());
            if (!ascending) {
                Collections.reverse(read);
            }
            assertThat(read).containsExactlyElementsOf(sent);
        }
    }
}
