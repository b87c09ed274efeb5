package eu.vipatwork.xapi.store.jdbc;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Derby, embedded: only one process uses the database, so open writers are known in memory. */
final class DerbyDialect implements SqlDialect {

    private static final String DUPLICATE = "23505";
    private static final int MAX_IN_LIST = 64;
    private static final int TYPICAL_LENGTH = 2048;
    private static final String INSERT =
            "insert into statement (stored_at, tenant, id, voided, voiding, json) values (?, ?, ?, false, ?, ?)";
    private static final String INSERT_TERM = "insert into statement_term (term, stored_at, source) values (?, ?, ?)";

    private final OpenWriters openWriters;

    DerbyDialect(OpenWriters openWriters) {
        this.openWriters = openWriters;
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, UUID id) throws SQLException {
        statement.setString(parameter, id.toString());
    }

    @Override
    public UUID id(ResultSet row, int column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    /** As a stream: getString copies everything read so far with each page, which took half a minute for 11 MB. */
    @Override
    public String text(ResultSet row, int column) throws SQLException {
        try (Reader reader = row.getCharacterStream(column)) {
            if (reader == null) {
                return null;
            }
            StringWriter text = new StringWriter(TYPICAL_LENGTH);
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new SQLException("a text cannot be read", e);
        }
    }

    @Override
    public WriteStart startWriting(Connection connection, UUID tenant, Collection<UUID> ids) throws SQLException {
        long now = openWriters.register();
        return new WriteStart(now, ids.isEmpty() ? Map.of() : rows(connection, tenant, ids));
    }

    @Override
    public Map<UUID, StatementRow> rows(Connection connection, UUID tenant, Collection<UUID> ids) throws SQLException {
        Map<UUID, StatementRow> found = new HashMap<>();
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += MAX_IN_LIST) {
            List<UUID> chunk = all.subList(from, Math.min(all.size(), from + MAX_IN_LIST));
            int marks = SqlDialect.padded(chunk.size());
            try (PreparedStatement statement = connection.prepareStatement(
                    "select stored_at, id, voided, voiding, json from statement where id in (" + SqlDialect.marks(marks)
                            + ") and tenant = ?")) {
                for (int i = 0; i < marks; i++) {
                    bind(statement, i + 1, chunk.get(Math.min(i, chunk.size() - 1)));
                }
                bind(statement, marks + 1, tenant);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        StatementRow row = new StatementRow(
                                rows.getLong(1),
                                id(rows, 2),
                                rows.getBoolean(3),
                                rows.getBoolean(4),
                                text(rows, 5),
                                Set.of());
                        found.put(row.id(), row);
                    }
                }
            }
        }
        return found;
    }

    @Override
    public Set<UUID> insert(Connection connection, UUID tenant, List<StatementRow> rows) throws SQLException {
        Set<UUID> added = new HashSet<>();
        List<List<Long>> terms = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (StatementRow row : rows) {
                statement.setLong(1, row.storedAt());
                bind(statement, 2, tenant);
                bind(statement, 3, row.id());
                statement.setBoolean(4, row.voiding());
                statement.setString(5, row.json());
                if (inserted(statement)) {
                    added.add(row.id());
                    row.terms().forEach(term -> terms.add(List.of(term, row.storedAt(), 0L)));
                }
            }
        }
        insertTerms(connection, terms);
        return added;
    }

    @Override
    public void insertTerms(Connection connection, Collection<List<Long>> terms) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_TERM)) {
            for (List<Long> term : terms) {
                statement.setLong(1, term.get(0));
                statement.setLong(2, term.get(1));
                statement.setLong(3, term.get(2));
                inserted(statement);
            }
        }
    }

    @Override
    public boolean insertDefinition(Connection connection, long activity, long definition, long moment, String json)
            throws SQLException {
        try (PreparedStatement existing = connection.prepareStatement(
                "select 1 from activity_definition where activity = ? and definition = ?")) {
            existing.setLong(1, activity);
            existing.setLong(2, definition);
            try (ResultSet row = existing.executeQuery()) {
                if (row.next()) {
                    return true;
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into activity_definition (activity, definition, defined_at, json) values (?, ?, ?, ?)")) {
            statement.setLong(1, activity);
            statement.setLong(2, definition);
            statement.setLong(3, moment);
            statement.setString(4, json);
            return !inserted(statement);
        }
    }

    @Override
    public long consistentThrough(Connection connection) {
        return openWriters.consistentThrough();
    }

    @Override
    public boolean readsIndexesBackwards() {
        return false;
    }

    @Override
    public boolean readersStayBehindWriters() {
        return true;
    }

    @Override
    public String momentsQuery(List<Integer> others, boolean ascending, int limit) {
        StringBuilder sql = new StringBuilder("select t.stored_at, t.source from statement_term t where ");
        for (Integer terms : others) {
            // Without the hint, the whole of the other term might be hashed for each page.
            sql.append("exists (select 1 from statement_term o --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n"
                            + " where o.term in (")
                    .append(SqlDialect.marks(terms))
                    .append(") and o.stored_at = t.stored_at and o.source = t.source) and ");
        }
        return sql.append("t.term = ? and t.stored_at > ? and t.stored_at < ? order by t.stored_at ")
                .append(ascending ? "asc" : "desc")
                .append(" fetch first ")
                .append(limit)
                .append(" rows only")
                .toString();
    }

    /** Derby rolls back only the failed SQL statement, not the transaction. */
    private static boolean inserted(PreparedStatement statement) throws SQLException {
        try {
            statement.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (DUPLICATE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
