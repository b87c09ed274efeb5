package eu.vipatwork.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import javax.sql.DataSource;

/**
 * Runs SQL on the connection of the current transaction: a statement, its parameters by position, a mapper for the
 * rows. Parameters are texts, numbers, booleans, bytes, instants and null.
 *
 * <p>It is all that the modules with JDBC need; jdbi3-core does the same with three more jars, and its handle would
 * have to be kept out of the container's transactions.
 */
public final class Sql {

    private static final int ONE_BY_ONE = 500;

    private final DataSource dataSource;

    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes a value of the row that the result set is at. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Does something with the row that the result set is at. */
    @FunctionalInterface
    public interface RowHandler {
        void handle(ResultSet row) throws SQLException;
    }

    /** All rows. */
    public <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) {
        return run(sql, parameters, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(mapper.map(row));
                }
                return rows;
            }
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> find(String sql, RowMapper<T> mapper, Object... parameters) {
        return run(sql, parameters, statement -> {
            statement.setMaxRows(1);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(mapper.map(row)) : Optional.empty();
            }
        });
    }

    /** Row by row, without holding all of them in memory; inside a transaction, as PostgreSQL asks. */
    public void forEach(String sql, RowHandler handler, Object... parameters) {
        run(sql, parameters, statement -> {
            statement.setFetchSize(ONE_BY_ONE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    handler.handle(row);
                }
                return null;
            }
        });
    }

    /** Inserts, updates or deletes. @return how many rows */
    public int update(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** Runs an insert, update or delete once for each list of parameters, in one exchange with the database. */
    public void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            run(sql, new Object[0], statement -> {
                for (Object[] row : rows) {
                    bind(statement, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
        }
    }

    /** The time in a timestamp column, in UTC whatever the time zone of the machine; null where the column is. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column, utc());
        return timestamp == null ? null : timestamp.toInstant();
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Object[] parameters, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return work.on(statement);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (parameters[i] instanceof Instant instant) {
                statement.setTimestamp(i + 1, Timestamp.from(instant), utc());
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    }
}
