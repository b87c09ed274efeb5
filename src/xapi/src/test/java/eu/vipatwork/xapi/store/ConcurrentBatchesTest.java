package eu.vipatwork.xapi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;
import eu.vipatwork.xapi.XapiFixture;
import eu.vipatwork.xapi.statement.Json;

@ParameterizedClass
@MethodSource(Databases.ALL)
class ConcurrentBatchesTest {

    private final TestDatabase database;
    private final XapiFixture fixture;
    private final OrganisationId tenant = OrganisationId.next();

    ConcurrentBatchesTest(TestDatabase database) {
        this.database = database.with("xapi");
        this.fixture = new XapiFixture(database.dataSource(), Instant::now, stored -> {});
    }

    private static ObjectNode statement(String id, String object) {
        return Json.readObject("""
                {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/did"},
                "object":%s}""".formatted(id, object));
    }

    private static String reference(String id) {
        return "{\"objectType\":\"StatementRef\",\"id\":\"" + id + "\"}";
    }

    private StoreResult store(List<ObjectNode> batch) {
        for (int time = 0; ; time++) {
            try {
                return database.inTransaction(() -> fixture.storeStatements().store(tenant, batch));
            } catch (StoreFailure e) {
                if (!e.isTransient() || time == 10) {
                    throw e;
                }
            }
        }
    }

    private void together(List<Callable<Void>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Void> each : threads.invokeAll(work)) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theSameStatementsInAnyOrderFromManyClientsAreStoredOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            List<String> order = new ArrayList<>(ids);
            Collections.shuffle(order, new Random(i));
            work.add(() -> {
                List<ObjectNode> batch = new ArrayList<>();
                for (String id : order) {
                    batch.add(statement(
                            id,
                            "{\"id\":\"http://example.org/unit\",\"definition\":{\"name\":{\"en\":\"" + id + "\"}}}"));
                }
                assertThat(store(batch)).isInstanceOf(StoreResult.Stored.class);
                return null;
            });
        }
        together(work);
        List<UUID> log = new ArrayList<>();
        fixture.statementLog().forEach(tenant, statement -> log.add(statement.id()));
        assertThat(log).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aTargetAndItsReferrersStoredConcurrentlyAreLinked() throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String target = UUID.randomUUID().toString();
            String middle = UUID.randomUUID().toString();
            String activity = "http://example.org/unit/" + i;
            work.add(() -> {
                store(List.of(statement(target, "{\"id\":\"" + activity + "\"}")));
                return null;
            });
            work.add(() -> {
                store(List.of(statement(UUID.randomUUID().toString(), reference(middle))));
                return null;
            });
            work.add(() -> {
                store(List.of(statement(middle, reference(target))));
                return null;
            });
            work.add(() -> {
                ObjectNode voiding = statement(UUID.randomUUID().toString(), reference(target));
                voiding.putObject("verb").put("id", "http://adlnet.gov/expapi/verbs/voided");
                store(List.of(voiding));
                return null;
            });
        }
        together(work);
        for (int i = 0; i < 25; i++) {
            StatementPage page = fixture.statements()
                    .find(StatementQuery.of(tenant)
                            .activity("http://example.org/unit/" + i, false)
                            .build());
            assertThat(page.statements())
                    .as("referrers of unit %s, its target voided", i)
                    .hasSize(3);
        }
    }
}
