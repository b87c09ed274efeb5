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
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.jdbc.Micros;
import eu.vipatwork.xapi.jdbc.StoreFailure;
import eu.vipatwork.xapi.store.InsertResult;
import eu.vipatwork.xapi.store.NewStatement;
import eu.vipatwork.xapi.store.StatementPage;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;

/** The statements in the database. It finds out at its first use which one that is. */
@ApplicationScoped
public class JdbcStatementRepository implements StatementRepository {

    /** How long an answer of the database about Consistent-Through is used again, in microseconds. */
    private static final long FRESH = 5_000;

    private static final long LATELY = 1_000_000;

    /** How many servers can write to one database: the range of the sequence store_number. */
    private static final int SERVERS = 32;

    private final DataSource dataSource;
    private final LongSupplier clock;
    private final TransactionEnd end;
    private volatile Backend backend;
    private volatile Known known = new Known(0, 0);
    private final AtomicBoolean asking = new AtomicBoolean();

    /** What depends on the database; inFlight is null where the database itself knows who writes. */
    private record Backend(SqlDialect dialect, StoredSequence moments, ActivityDefinitionTable definitions, OpenWriters inFlight) {}

    private record Known(long consistentThrough, long asked) {}

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** For the proxy. */
    protected JdbcStatementRepository() {
        this(null, Instant::now, TransactionEnd.ofContainer());
    }

    @Inject
    public JdbcStatementRepository(DataSource dataSource, InstantSource clock) {
        this(dataSource, clock, TransactionEnd.ofContainer());
    }

    public JdbcStatementRepository(DataSource dataSource, InstantSource clock, TransactionEnd end) {
        this.dataSource = dataSource;
        this.clock = () -> Micros.of(clock.instant());
        this.end = end;
    }

    @Override
    public InsertResult keep(OrganisationId tenant, List<NewStatement> drafts, boolean define) {
        if (drafts.isEmpty()) {
            return new InsertResult.Kept(List.of(), Set.of());
        }
        Backend here = backend();
        return with(connection ->
                new StatementInserter(here.dialect, here.moments, here.definitions, connection, tenant).keep(drafts, define));
    }

    @Override
    public Optional<StatementText> find(OrganisationId tenant, UUID id, boolean voided) {
        SqlDialect dialect = backend().dialect;
        return with(connection -> Optional.ofNullable(
                        dialect.rows(connection, tenant.value(), List.of(id)).get(id))
                .filter(row -> !row.isAwaited() && row.voided() == voided)
                .map(row -> new StatementText(id, tenant, Micros.instant(row.storedAt()), row.json())));
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
        long bound = dialect.readersStayBehind() ? Micros.of(consistentThrough()) + 1 : Long.MAX_VALUE;
        return with(connection -> new StatementFinder(dialect, connection, query, bound).page());
    }

    @Override
    public List<StatementText> after(Optional<OrganisationId> tenant, Instant moment, int limit) {
        SqlDialect dialect = backend().dialect;
        return with(connection -> StatementFinder.after(dialect, connection, tenant, Micros.of(moment), limit));
    }

    /** Asked at most each few milliseconds: under load many answers share one look. */
    @Override
    public Instant consistentThrough() {
        return consistentThrough(FRESH);
    }

    @Override
    public Instant consistentThroughLately() {
        return consistentThrough(LATELY);
    }

    private Instant consistentThrough(long age) {
        Backend here = backend();
        if (here.inFlight != null) {
            return Micros.instant(here.inFlight.consistentThrough());
        }
        Known before = known;
        if (before.consistentThrough == 0 || nanoMicros() - before.asked >= age) {
            if (age == FRESH || before.consistentThrough == 0) {
                return Micros.instant(ask(here));
            }
            // What was true stays true: one asks anew, the others go on with what is known.
            if (asking.compareAndSet(false, true)) {
                try {
                    return Micros.instant(ask(here));
                } finally {
                    asking.set(false);
                }
            }
        }
        return Micros.instant(before.consistentThrough);
    }

    private long ask(Backend here) {
        long asked = nanoMicros();
        long through = with(here.dialect::consistentThrough);
        known = new Known(through, asked);
        return through;
    }

    private static long nanoMicros() {
        return System.nanoTime() / 1_000;
    }

    @Override
    public List<ObjectNode> definitions(OrganisationId tenant, String activity) {
        Backend here = backend();
        return with(connection -> here.definitions.of(connection, tenant, activity));
    }

    /** Which database it is, for the other tables of the room. */
    public SqlDialect dialect() {
        return backend().dialect;
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
            StoredSequence moments = new StoredSequence(SERVERS, serverNumber(connection), last);
            return new Backend(dialect, moments, new ActivityDefinitionTable(dialect), null);
        }
        StoredSequence moments = new StoredSequence(1, 0, last);
        OpenWriters inFlight = new OpenWriters(clock, moments, end);
        SqlDialect dialect = new DerbyDialect(inFlight);
        return new Backend(dialect, moments, new ActivityDefinitionTable(dialect), inFlight);
    }

    private static long latest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select max(stored_at) from statement");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Math.max(0, row.getLong(1));
        }
    }

    /** Servers on one database number themselves in turn. */
    private static int serverNumber(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select nextval('store_number')");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
