package eu.vipatwork.xapi.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.DefinitionPolicy;
import eu.vipatwork.xapi.store.EpochMicros;
import eu.vipatwork.xapi.store.InsertResult;
import eu.vipatwork.xapi.store.NewStatement;
import eu.vipatwork.xapi.store.StatementPage;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;
import eu.vipatwork.xapi.store.StoreFailure;
import eu.vipatwork.xapi.store.StoredStatement;

/** The tables of statements. The database product is detected at the first use. */
@ApplicationScoped
public class JdbcStatementRepository implements StatementRepository {

    /** How long a Consistent-Through of the database is reused, in microseconds. */
    private static final long MAX_AGE = 5_000;

    private static final long MAX_AGE_RECENT = 1_000_000;

    /** How many servers can write to one database: the range of the sequence store_number. */
    private static final int MAX_SERVERS = 32;

    private final DataSource dataSource;
    private final LongSupplier clock;
    private final TransactionEnd end;
    private volatile Backend backend;
    private volatile Known known = new Known(0, 0);
    private final AtomicBoolean asking = new AtomicBoolean();

    /** What depends on the database; openWriters is null where the database itself knows its writers. */
    private record Backend(
            SqlDialect dialect,
            StoredSequence sequence,
            ActivityDefinitionTable definitions,
            OpenWriters openWriters) {}

    private record Known(long consistentThrough, long asked) {}

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** For the CDI proxy. */
    protected JdbcStatementRepository() {
        this(null, Instant::now, TransactionEnd.ofContainer());
    }

    @Inject
    public JdbcStatementRepository(DataSource dataSource, InstantSource clock) {
        this(dataSource, clock, TransactionEnd.ofContainer());
    }

    public JdbcStatementRepository(DataSource dataSource, InstantSource clock, TransactionEnd end) {
        this.dataSource = dataSource;
        this.clock = () -> EpochMicros.of(clock.instant());
        this.end = end;
    }

    @Override
    public InsertResult insert(OrganisationId tenant, List<NewStatement> statements, DefinitionPolicy policy) {
        if (statements.isEmpty()) {
            return new InsertResult.Inserted(List.of(), Set.of());
        }
        Backend here = backend();
        return with(
                connection -> new StatementInserter(here.dialect, here.sequence, here.definitions, connection, tenant)
                        .insert(statements, policy));
    }

    @Override
    public Optional<StatementText> find(OrganisationId tenant, UUID id) {
        return row(tenant, id, row -> !row.voided());
    }

    @Override
    public Optional<StatementText> findVoided(OrganisationId tenant, UUID id) {
        return row(tenant, id, StatementRow::voided);
    }

    private Optional<StatementText> row(OrganisationId tenant, UUID id, Predicate<StatementRow> condition) {
        SqlDialect dialect = backend().dialect;
        return with(connection -> Optional.ofNullable(
                        dialect.rows(connection, tenant.value(), List.of(id)).get(id))
                .filter(row -> !row.isPlaceholder())
                .filter(condition)
                .map(row -> new StatementText(id, tenant, EpochMicros.instant(row.storedAt()), row.json())));
    }

    @Override
    public Set<UUID> voidedAmong(OrganisationId tenant, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        SqlDialect dialect = backend().dialect;
        return with(connection -> dialect.rows(connection, tenant.value(), ids).values().stream()
                .filter(StatementRow::voided)
                .map(StatementRow::id)
                .collect(Collectors.toSet()));
    }

    @Override
    public StatementPage find(StatementQuery query) {
        SqlDialect dialect = backend().dialect;
        long bound = dialect.readersStayBehindWriters() ? EpochMicros.of(consistentThrough()) + 1 : Long.MAX_VALUE;
        return with(connection -> new StatementFinder(dialect, connection, query, bound).page());
    }

    @Override
    public List<StatementText> after(Optional<OrganisationId> tenant, Instant moment, int limit) {
        SqlDialect dialect = backend().dialect;
        return with(connection -> StatementFinder.after(dialect, connection, tenant, EpochMicros.of(moment), limit));
    }

    /** Asked at most every 5 ms: under load many responses share one query. */
    @Override
    public Instant consistentThrough() {
        return consistentThrough(MAX_AGE);
    }

    @Override
    public Instant recentConsistentThrough() {
        return consistentThrough(MAX_AGE_RECENT);
    }

    private Instant consistentThrough(long age) {
        Backend here = backend();
        if (here.openWriters != null) {
            return EpochMicros.instant(here.openWriters.consistentThrough());
        }
        Known before = known;
        if (before.consistentThrough == 0 || monotonicMicros() - before.asked >= age) {
            if (age == MAX_AGE || before.consistentThrough == 0) {
                return EpochMicros.instant(ask(here));
            }
            // An older value stays true: one thread asks again, the others use the known value.
            if (asking.compareAndSet(false, true)) {
                try {
                    return EpochMicros.instant(ask(here));
                } finally {
                    asking.set(false);
                }
            }
        }
        return EpochMicros.instant(before.consistentThrough);
    }

    private long ask(Backend here) {
        long asked = monotonicMicros();
        long through = with(here.dialect::consistentThrough);
        known = new Known(through, asked);
        return through;
    }

    private static long monotonicMicros() {
        return System.nanoTime() / 1_000;
    }

    @Override
    public List<ObjectNode> definitions(OrganisationId tenant, String activity) {
        Backend here = backend();
        return with(connection -> here.definitions.of(connection, tenant, activity));
    }

    @Override
    public long count(OrganisationId tenant) {
        return countBefore(tenant, Long.MAX_VALUE);
    }

    @Override
    public long countBefore(OrganisationId tenant, Instant before) {
        return countBefore(tenant, EpochMicros.of(before));
    }

    private long countBefore(OrganisationId tenant, long before) {
        SqlDialect dialect = backend().dialect;
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select count(*) from statement where tenant = ? and stored_at > 0 and stored_at < ?")) {
                dialect.bind(statement, 1, tenant.value());
                statement.setLong(2, before);
                return number(statement);
            }
        });
    }

    @Override
    public long countAfter(OrganisationId tenant, Instant after, int limit) {
        SqlDialect dialect = backend().dialect;
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select count(*) from (select stored_at from"
                    + " statement where tenant = ? and stored_at > ? fetch first " + limit + " rows only) w")) {
                dialect.bind(statement, 1, tenant.value());
                statement.setLong(2, Math.max(0, EpochMicros.of(after)));
                return number(statement);
            }
        });
    }

    private static long number(PreparedStatement count) throws SQLException {
        try (ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public Set<String> delete(OrganisationId tenant, List<StoredStatement> statements) {
        SqlDialect dialect = backend().dialect;
        return with(connection -> new StatementRemover(dialect, connection, tenant).delete(statements));
    }

    @Override
    public void rewrite(StoredStatement before, StoredStatement after) {
        SqlDialect dialect = backend().dialect;
        with(connection -> {
            new StatementRemover(dialect, connection, before.tenant()).rewrite(before, after);
            return before;
        });
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private Backend backend() {
        Backend here = backend;
        if (here == null) {
            synchronized (this) {
                here = backend;
                if (here == null) {
                    here = with(this::backend);
                    backend = here;
                }
            }
        }
        return here;
    }

    private Backend backend(Connection connection) throws SQLException {
        long last = latest(connection);
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            SqlDialect dialect = new PostgresqlDialect();
            StoredSequence sequence = new StoredSequence(MAX_SERVERS, serverNumber(connection), last);
            return new Backend(dialect, sequence, new ActivityDefinitionTable(dialect), null);
        }
        StoredSequence sequence = new StoredSequence(1, 0, last);
        OpenWriters openWriters = new OpenWriters(clock, sequence, end);
        SqlDialect dialect = new DerbyDialect(openWriters);
        return new Backend(dialect, sequence, new ActivityDefinitionTable(dialect), openWriters);
    }

    private static long latest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select max(stored_at) from statement");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Math.max(0, row.getLong(1));
        }
    }

    /** Servers of one database take numbers in turn. */
    private static int serverNumber(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select nextval('store_number')");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
