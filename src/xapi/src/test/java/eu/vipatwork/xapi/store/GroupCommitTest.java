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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.jdbc.JdbcStatementRepository;

/** All writers are held at a gate while requests queue behind them; so what shares a transaction is known. */
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
    private final StatementTransactions storing;
    private final GroupCommit group;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch held = new CountDownLatch(WRITERS);
    private final CountDownLatch gate = new CountDownLatch(1);
    /** How many requests each transaction of several had; those at the gate are not counted. */
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
        this.storing = new StatementTransactions(recorder, null);
        this.group = new GroupCommit(this::together, this::alone);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private List<StoreResult> together(List<GroupCommit.Request> requests) {
        if (held.getCount() > 0) {
            held.countDown();
            await(gate);
        } else {
            groups.add(requests.size());
        }
        return inTransaction(() -> storing.together(requests));
    }

    private StoreResult alone(GroupCommit.Request request) {
        request.drafts().forEach(draft -> alone.add(draft.id()));
        return inTransaction(() -> storing.alone(request, List.of()));
    }

    private <T> T inTransaction(java.util.concurrent.Callable<T> work) {
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
        return threads.submit(() -> group.store(new GroupCommit.Request(tenant, true, drafts(verb, ids))));
    }

    private List<NewStatement> drafts(String verb, UUID... ids) {
        List<ObjectNode> statements = new ArrayList<>();
        for (UUID id : ids) {
            statements.add(Json.readObject("""
                    {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/%s"},"object":{"id":"http://example.org/unit"}}""".formatted(id, verb)));
        }
        return recorder.drafts(Json.object().put("mbox", "mailto:sender@example.org"), XapiVersion.V1, statements);
    }

    /** Keeps all writers busy until the gate opens. */
    private List<Future<StoreResult>> hold() throws InterruptedException {
        List<Future<StoreResult>> holding = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            // The first has begun before the second comes, so they do not share.
            holding.add(send("held", UUID.randomUUID()));
            while (held.getCount() > WRITERS - 1 - i) {
                Thread.onSpinWait();
            }
        }
        return holding;
    }

    /** When all of them wait behind the writers. */
    private void open(int waiting) {
        while (group.waiting() < waiting) {
            Thread.onSpinWait();
        }
        gate.countDown();
    }

    private Set<UUID> kept() {
        Instant now = Instant.now();
        while (tables.consistentThrough().isBefore(now)) {
            // On Derby, whoever reads stays behind those who still write: here, whom the gate held.
            Thread.onSpinWait();
        }
        Set<UUID> kept = new HashSet<>();
        tables.find(StatementQuery.of(tenant).limit(500).build()).statements().forEach(one -> kept.add(one.id()));
        return kept;
    }

    @Test
    void whatComesWhileTheWritersAreBusySharesOneTransaction() throws Exception {
        hold();
        List<Future<StoreResult>> sent = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            sent.add(send("did", id));
        }
        open(20);
        for (Future<StoreResult> each : sent) {
            assertThat(ids).containsAll(((StoreResult.Stored) each.get()).ids());
        }
        assertThat(groups).containsExactly(20);
        assertThat(alone).isEmpty();
        assertThat(kept()).containsAll(ids);
    }

    @Test
    void requestsWithTheSameIdDoNotShare() throws Exception {
        hold();
        UUID id = UUID.randomUUID();
        Future<StoreResult> one = send("did", id);
        Future<StoreResult> same = send("did", UUID.randomUUID(), id);
        open(2);
        Set<UUID> unchanged = new HashSet<>(((StoreResult.Stored) one.get()).unchanged());
        unchanged.addAll(((StoreResult.Stored) same.get()).unchanged());
        assertThat(unchanged).as("whichever came second").containsExactly(id);
        assertThat(groups).containsOnly(1);
    }

    @Test
    void aConflictMeetsOnlyTheRequestThatHasIt() throws Exception {
        UUID id = UUID.randomUUID();
        inTransaction(() -> storing.alone(new GroupCommit.Request(tenant, true, drafts("did", id)), List.of()));
        hold();
        UUID good = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        Future<StoreResult> fine = send("did", good);
        Future<StoreResult> conflict = send("undid", lost, id);
        open(2);
        assertThat(fine.get()).isInstanceOf(StoreResult.Stored.class);
        assertThat(conflict.get()).isInstanceOfSatisfying(StoreResult.Conflict.class, it -> assertThat(it.id())
                .isEqualTo(id));
        assertThat(kept()).contains(good).doesNotContain(lost);
        assertThat(alone).containsExactlyInAnyOrder(good, lost, id);
    }

    @Test
    void whenATransactionFailsEachRequestIsStoredAlone() throws Exception {
        hold();
        UUID good = UUID.randomUUID();
        Future<StoreResult> fine = send("did", good);
        Future<StoreResult> failing = send("did", POISONED);
        open(2);
        assertThat(fine.get()).isInstanceOf(StoreResult.Stored.class);
        assertThatThrownBy(failing::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("the listener failed");
        assertThat(kept()).contains(good).doesNotContain(POISONED);
    }

    @Test
    void aReaderWhoTrustsConsistentThroughMissesNothing() throws Exception {
        gate.countDown();
        List<Future<Set<UUID>>> writers = new ArrayList<>();
        CountDownLatch writing = new CountDownLatch(16);
        for (int i = 0; i < 16; i++) {
            writers.add(threads.submit(() -> {
                Set<UUID> acknowledged = new HashSet<>();
                try {
                    for (int round = 0; round < 15; round++) {
                        acknowledged.addAll(((StoreResult.Stored) group.store(
                                        new GroupCommit.Request(tenant, true, drafts("did", UUID.randomUUID()))))
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
        // The moments of one group may lie a little ahead of the clock: the header is to pass the latest of them.
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
