package eu.vipatwork.xapi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.jdbc.JdbcStatementRepository;

/**
 * All writers are held by a latch while requests queue behind them; so it is known which requests share a transaction.
 */
@ParameterizedClass
@MethodSource(Databases.ALL)
@Timeout(60)
class GroupCommitTest {

    private static final int WRITERS = GroupCommit.WRITERS;
    private static final UUID POISONED = UUID.randomUUID();

    private final TestDatabase database;
    private final OrganisationId tenant = OrganisationId.next();
    private final ThreadLocal<List<Runnable>> atEnd = ThreadLocal.withInitial(ArrayList::new);
    private final JdbcStatementRepository tables;
    private final StatementRecorder recorder;
    private final StatementTransactions transactions;
    private final GroupCommit group;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch held = new CountDownLatch(WRITERS);
    private final CountDownLatch latch = new CountDownLatch(1);
    /** How many requests each shared transaction had; the held ones are not counted. */
    private final Queue<Integer> groups = new ConcurrentLinkedQueue<>();

    private final Set<UUID> alone = ConcurrentHashMap.newKeySet();

    GroupCommitTest(TestDatabase database) {
        this.database = database.with("xapi");
        this.tables = new JdbcStatementRepository(
                database.dataSource(), Instant::now, work -> atEnd.get().add(work));
        this.recorder = new StatementRecorder(tables, stored -> {
            if (stored.statements().stream().anyMatch(one -> one.id().equals(POISONED))) {
                throw new IllegalStateException("the listener failed");
            }
        });
        this.transactions = new StatementTransactions(recorder, null);
        this.group = new GroupCommit(this::together, this::alone);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private List<StoreResult> together(List<GroupCommit.Request> requests) {
        if (held.getCount() > 0) {
            held.countDown();
            await(latch);
        } else {
            groups.add(requests.size());
        }
        return inTransaction(() -> transactions.storeTogether(requests));
    }

    private StoreResult alone(GroupCommit.Request request) {
        request.statements().forEach(statement -> alone.add(statement.id()));
        return inTransaction(() -> transactions.storeAlone(request, List.of()));
    }

    private <T> T inTransaction(Callable<T> work) {
        try {
            return database.inTransaction(work);
        } finally {
            atEnd.get().forEach(Runnable::run);
            atEnd.get().clear();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Future<StoreResult> send(String verb, UUID... ids) {
        return threads.submit(
                () -> group.store(new GroupCommit.Request(tenant, DefinitionPolicy.STORE, newStatements(verb, ids))));
    }

    private List<NewStatement> newStatements(String verb, UUID... ids) {
        List<ObjectNode> statements = new ArrayList<>();
        for (UUID id : ids) {
            statements.add(Json.readObject("""
                    {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/%s"},
                    "object":{"id":"http://example.org/unit"}}""".formatted(id, verb)));
        }
        return recorder.prepare(Json.object().put("mbox", "mailto:sender@example.org"), XapiVersion.V1, statements);
    }

    /** Keeps all writers busy until the latch opens. */
    private List<Future<StoreResult>> holdWriters() throws InterruptedException {
        List<Future<StoreResult>> holding = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            // The first has begun before the second arrives, so they do not share.
            holding.add(send("held", UUID.randomUUID()));
            while (held.getCount() > WRITERS - 1 - i) {
                Thread.onSpinWait();
            }
        }
        return holding;
    }

    /** When this many requests wait behind the writers. */
    private void releaseWriters(int waiting) {
        while (group.waiting() < waiting) {
            Thread.onSpinWait();
        }
        latch.countDown();
    }

    private Set<UUID> stored() {
        Instant now = Instant.now();
        while (tables.consistentThrough().isBefore(now)) {
            // On Derby, readers stay behind open writers: here, the ones that the latch held.
            Thread.onSpinWait();
        }
        Set<UUID> stored = new HashSet<>();
        tables.find(StatementQuery.of(tenant).limit(500).build()).statements().forEach(one -> stored.add(one.id()));
        return stored;
    }

    @Test
    void requestsThatArriveWhileAllWritersAreBusyShareOneTransaction() throws Exception {
        holdWriters();
        List<Future<StoreResult>> sent = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            sent.add(send("did", id));
        }
        releaseWriters(20);
        for (Future<StoreResult> each : sent) {
            assertThat(ids).containsAll(((StoreResult.Stored) each.get()).ids());
        }
        assertThat(groups).containsExactly(20);
        assertThat(alone).isEmpty();
        assertThat(stored()).containsAll(ids);
    }

    @Test
    void requestsWithTheSameIdDoNotShareATransaction() throws Exception {
        holdWriters();
        UUID id = UUID.randomUUID();
        Future<StoreResult> one = send("did", id);
        Future<StoreResult> same = send("did", UUID.randomUUID(), id);
        releaseWriters(2);
        Set<UUID> unchanged = new HashSet<>(((StoreResult.Stored) one.get()).unchanged());
        unchanged.addAll(((StoreResult.Stored) same.get()).unchanged());
        assertThat(unchanged).as("in whichever was stored second").containsExactly(id);
        assertThat(groups).containsOnly(1);
    }

    @Test
    void aConflictAffectsOnlyItsOwnRequest() throws Exception {
        UUID id = UUID.randomUUID();
        inTransaction(() -> transactions.storeAlone(
                new GroupCommit.Request(tenant, DefinitionPolicy.STORE, newStatements("did", id)), List.of()));
        holdWriters();
        UUID good = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        Future<StoreResult> fine = send("did", good);
        Future<StoreResult> conflict = send("undid", lost, id);
        releaseWriters(2);
        assertThat(fine.get()).isInstanceOf(StoreResult.Stored.class);
        assertThat(conflict.get()).isInstanceOfSatisfying(StoreResult.Conflict.class, it -> assertThat(it.id())
                .isEqualTo(id));
        assertThat(stored()).contains(good).doesNotContain(lost);
        assertThat(alone).containsExactlyInAnyOrder(good, lost, id);
    }

    @Test
    void whenASharedTransactionFailsEachRequestIsStoredAlone() throws Exception {
        holdWriters();
        UUID good = UUID.randomUUID();
        Future<StoreResult> fine = send("did", good);
        Future<StoreResult> failing = send("did", POISONED);
        releaseWriters(2);
        assertThat(fine.get()).isInstanceOf(StoreResult.Stored.class);
        assertThatThrownBy(failing::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("the listener failed");
        assertThat(stored()).contains(good).doesNotContain(POISONED);
    }

    @Test
    void aReaderThatTrustsConsistentThroughMissesNothing() throws Exception {
        latch.countDown();
        List<Future<Set<UUID>>> writers = new ArrayList<>();
        CountDownLatch writing = new CountDownLatch(16);
        for (int i = 0; i < 16; i++) {
            writers.add(threads.submit(() -> {
                Set<UUID> acknowledged = new HashSet<>();
                try {
                    for (int round = 0; round < 15; round++) {
                        acknowledged.addAll(((StoreResult.Stored) group.store(new GroupCommit.Request(
                                        tenant, DefinitionPolicy.STORE, newStatements("did", UUID.randomUUID()))))
                                .ids());
                    }
                } finally {
                    writing.countDown();
                }
                return acknowledged;
            }));
        }
        Set<UUID> read = new HashSet<>();
        Instant since = Instant.EPOCH;
        while (writing.getCount() > 0) {
            since = poll(since, read);
        }
        Set<UUID> acknowledged = new HashSet<>();
        for (Future<Set<UUID>> each : writers) {
            acknowledged.addAll(each.get());
        }
        // The moments of one group may be slightly ahead of the clock: wait until Consistent-Through passes the latest
        // of them.
        Instant last = tables.find(StatementQuery.of(tenant).limit(1).build())
                .statements()
                .get(0)
                .stored();
        while (since.isBefore(last)) {
            since = poll(since, read);
        }
        assertThat(acknowledged).hasSize(16 * 15);
        assertThat(read).isEqualTo(acknowledged);
    }

    private Instant poll(Instant since, Set<UUID> read) {
        Instant through = tables.consistentThrough();
        tables.find(StatementQuery.of(tenant)
                        .since(since)
                        .until(through)
                        .limit(500)
                        .build())
                .statements()
                .forEach(one -> read.add(one.id()));
        return through.isAfter(since) ? through : since;
    }
}
