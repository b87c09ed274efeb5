package eu.vipatwork.xapi.store.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * PostgreSQL. Before it takes the moment at which it stores, a writer takes a shared advisory lock whose key is {@link
 * #TAG} and the time in milliseconds; it is released with the transaction, after the commit is visible.
 * Consistent-Through is just before the oldest such lock. All times are those of the database, so servers whose clocks
 * differ agree.
 */
final class PostgresqlDialect implements SqlDialect {

    /** The upper 16 bits of the keys. */
    private static final long TAG = 0x5649L << 48;

    // The lock's time is rounded down: a later one would let a reader trust a moment that is still being written.
    private static final String START = """
            with registered as materialized (
              select pg_advisory_xact_lock_shared(
                %d + floor(extract(epoch from clock_timestamp()) * 1000)::bigint) as lock),
            clock as materialized (
              select (extract(epoch from clock_timestamp()) * 1000000)::bigint as now from registered)
            select now, null::uuid, false, false, null from clock
            """.formatted(TAG);
    private static final String ROWS =
            "select stored_at, id, voided, voiding, json from statement where id = any(?) and tenant = ?";
    private static final String INSERT = """
            with fresh as (
              insert into statement (stored_at, tenant, id, voided, voiding, json)
              select stored_at, ?, id, false, voiding, json
              from unnest(?::bigint[], ?::uuid[], ?::boolean[], ?::text[]) as r (stored_at, id, voiding, json)
              on conflict (id, tenant) do nothing
              returning stored_at, id),
            terms as (
              insert into statement_term (term, stored_at, source)
              select t.term, t.stored_at, 0 from unnest(?::bigint[], ?::bigint[]) as t (term, stored_at)
              where t.stored_at in (select stored_at from fresh))
            select id from fresh
            """;
    private static final String INSERT_TERMS = """
            insert into statement_term (term, stored_at, source)
            select * from unnest(?::bigint[], ?::bigint[], ?::bigint[]) order by 1, 2, 3
            on conflict do nothing
            """;
    private static final String INSERT_DEFINITION =
            "insert into activity_definition (activity, definition, defined_at, json) values (?, ?, ?, ?)"
                    + " on conflict do nothing";
    // now() is the start of this query's transaction, before it looks at the locks.
    private static final String CONSISTENT = """
            select least(
              (extract(epoch from now()) * 1000000)::bigint,
              (select min(((classid::bigint & 65535) << 32) | objid::bigint) * 1000 from pg_locks
               where locktype = 'advisory' and objsubid = 1 and (classid::bigint >> 16) = %d
               and database = (select oid from pg_database where datname = current_database()))) - 1
            """.formatted(TAG >>> 48);

    @Override
    public void bind(PreparedStatement statement, int parameter, UUID id) throws SQLException {
        statement.setObject(parameter, id);
    }

    @Override
    public UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    @Override
    public String text(ResultSet row, int column) throws SQLException {
        return row.getString(column);
    }

    @Override
    public WriteStart startWriting(Connection connection, UUID tenant, Collection<UUID> ids) throws SQLException {
        String sql = ids.isEmpty() ? START : START + " union all " + ROWS;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (!ids.isEmpty()) {
                statement.setArray(1, uuids(connection, ids));
                statement.setObject(2, tenant);
            }
            long now = 0;
            Map<UUID, StatementRow> existing = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getObject(2) == null) {
                        now = rows.getLong(1);
                    } else {
                        StatementRow row = row(rows);
                        existing.put(row.id(), row);
                    }
                }
            }
            return new WriteStart(now, existing);
        }
    }

    @Override
    public Map<UUID, StatementRow> rows(Connection connection, UUID tenant, Collection<UUID> ids) throws SQLException {
        Map<UUID, StatementRow> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setArray(1, uuids(connection, ids));
            statement.setObject(2, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    StatementRow row = row(rows);
                    found.put(row.id(), row);
                }
            }
        }
        return found;
    }

    @Override
    public Set<UUID> insert(Connection connection, UUID tenant, List<StatementRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, tenant);
            statement.setObject(
                    2, rows.stream().mapToLong(StatementRow::storedAt).toArray());
            statement.setArray(
                    3, uuids(connection, rows.stream().map(StatementRow::id).toList()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "boolean", rows.stream().map(StatementRow::voiding).toArray(Boolean[]::new)));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "text", rows.stream().map(StatementRow::json).toArray(String[]::new)));
            int count = rows.stream().mapToInt(row -> row.terms().size()).sum();
            long[] terms = new long[count];
            long[] moments = new long[count];
            int next = 0;
            for (StatementRow row : rows) {
                for (Long term : row.terms()) {
                    terms[next] = term;
                    moments[next++] = row.storedAt();
                }
            }
            statement.setObject(6, terms);
            statement.setObject(7, moments);
            Set<UUID> added = new HashSet<>();
            try (ResultSet ids = statement.executeQuery()) {
                while (ids.next()) {
                    added.add(id(ids, 1));
                }
            }
            return added;
        }
    }

    @Override
    public void insertTerms(Connection connection, Collection<List<Long>> terms) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_TERMS)) {
            for (int column = 0; column < 3; column++) {
                int here = column;
                statement.setObject(
                        column + 1,
                        terms.stream().mapToLong(term -> term.get(here)).toArray());
            }
            statement.executeUpdate();
        }
    }

    @Override
    public boolean insertDefinition(Connection connection, long activity, long definition, long moment, String json)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_DEFINITION)) {
            statement.setLong(1, activity);
            statement.setLong(2, definition);
            statement.setLong(3, moment);
            statement.setString(4, json);
            return statement.executeUpdate() == 0;
        }
    }

    @Override
    public long consistentThrough(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CONSISTENT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public boolean readsIndexesBackwards() {
        return true;
    }

    @Override
    public boolean readersStayBehindWriters() {
        return false;
    }

    @Override
    public String momentsQuery(List<Integer> others, boolean ascending, int limit) {
        StringBuilder sql = new StringBuilder("select t.stored_at, t.source from statement_term t");
        for (int i = 0; i < others.size(); i++) {
            // The limit keeps the planner from joining the whole of the other term.
            sql.append(" join lateral (select 1 from statement_term o where o.term in (")
                    .append(SqlDialect.marks(others.get(i)))
                    .append(") and o.stored_at = t.stored_at and o.source = t.source limit 1) o")
                    .append(i)
                    .append(" on true");
        }
        return sql.append(" where t.term = ? and t.stored_at > ? and t.stored_at < ? order by t.stored_at ")
                .append(ascending ? "asc" : "desc")
                .append(" limit ")
                .append(limit)
                .toString();
    }

    private StatementRow row(ResultSet row) throws SQLException {
        return new StatementRow(
                row.getLong(1), id(row, 2), row.getBoolean(3), row.getBoolean(4), row.getString(5), Set.of());
    }

    private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray(UUID[]::new));
    }
}
