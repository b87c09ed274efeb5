package eu.vipatwork.xapi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;
import eu.vipatwork.xapi.SystemXapiSettings;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.jdbc.JdbcStatementRepository;

/**
 * xAPI 1.0.3 Communication 2.1.3.s2.b5: a client that polls with since, and trusts Consistent-Through, misses nothing.
 */
@ParameterizedClass
@MethodSource(Databases.ALL)
class ConsistentThroughTest {

    private static final int WRITERS = 32;
    private static final int ROUNDS = 12;

    private final TestDatabase database;
    private final OrganisationId tenant = OrganisationId.next();
    private final ThreadLocal<List<Runnable>> atEnd = ThreadLocal.withInitial(ArrayList::new);
    private final List<JdbcStatementRepository> servers;
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

    ConsistentThroughTest(TestDatabase database) {
        this.database = database.with("xapi");
        // On PostgreSQL two servers share the database; Derby has only one.
        this.servers = database.toString().equals("PostgreSQL") ? List.of(server(), server()) : List.of(server());
    }

    private JdbcStatementRepository server() {
        return new JdbcStatementRepository(
                database.dataSource(), Instant::now, work -> atEnd.get().add(work));
    }

    @Test
    void aReaderThatTrustsItMissesNothingWhileManyWritersAreActive() throws Exception {
        List<UUID> read = new ArrayList<>();
        List<Instant> order = new ArrayList<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch writing = new CountDownLatch(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            int number = i;
            new Thread(() -> {
                        try {
                            write(number);
                        } catch (RuntimeException e) {
                            failure.compareAndSet(null, e);
                        } finally {
                            writing.countDown();
                        }
                    })
                    .start();
        }
        Instant since = Instant.EPOCH;
        while (writing.getCount() > 0) {
            since = poll(since, read, order);
        }
        Instant end = Instant.now();
        while (since.isBefore(end)) {
            since = poll(since, read, order);
        }
        assertThat(failure.get()).isNull();
        assertThat(order).isSorted().doesNotHaveDuplicates();
        assertThat(read).doesNotHaveDuplicates().hasSameSizeAs(acknowledged);
        assertThat(Set.copyOf(read)).isEqualTo(acknowledged);
        assertThat(Duration.between(servers.get(0).consistentThrough(), Instant.now()))
                .isLessThan(Duration.ofSeconds(2));
    }

    private void write(int number) {
        Random random = new Random(number);
        JdbcStatementRepository server = servers.get(number % servers.size());
        StatementRecorder recorder = new StatementRecorder(server, stored -> {});
        StoreStatements store = new StoreStatements(recorder, new SystemXapiSettings());
        for (int round = 0; round < ROUNDS; round++) {
            List<ObjectNode> batch = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                int actor = random.nextInt(5);
                int unit = random.nextInt(3);
                batch.add(Json.readObject("""
                        {"actor":{"mbox":"mailto:a%d@example.org"},"verb":{"id":"http://example.org/did"},
                        "object":{"id":"http://example.org/unit",
                        "definition":{"name":{"en":"Unit %d"}}}}""".formatted(actor, unit)));
            }
            boolean slow = random.nextInt(10) == 0;
            boolean rollBack = random.nextInt(12) == 0;
            try {
                StoreResult result = database.inTransaction(() -> {
                    StoreResult done = store.store(tenant, batch);
                    Thread.sleep(slow ? 120 : random.nextInt(8));
                    if (rollBack) {
                        throw new IllegalStateException("rolled back");
                    }
                    return done;
                });
                acknowledged.addAll(((StoreResult.Stored) result).ids());
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("rolled back");
            } finally {
                atEnd.get().forEach(Runnable::run);
                atEnd.get().clear();
            }
        }
    }

    /** As a client does: take the header's promise, read everything up to it, continue from there. */
    private Instant poll(Instant since, List<UUID> read, List<Instant> order) {
        JdbcStatementRepository server = servers.get(read.size() % servers.size());
        Instant through = server.consistentThrough();
        Instant behind = null;
        StatementPage page;
        do {
            page = server.find(StatementQuery.of(tenant)
                    .since(since)
                    .until(through)
                    .behind(behind)
                    .ascending(true)
                    .limit(40)
                    .build());
            for (StatementText statement : page.statements()) {
                read.add(statement.id());
                order.add(statement.stored());
                behind = statement.stored();
            }
        } while (page.more());
        return through.isAfter(since) ? through : since;
    }
}
