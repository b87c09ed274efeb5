package eu.vipatwork.content.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.Optional;
import java.util.TimeZone;

/** Instants as timestamp columns in UTC, independent of the machine's time zone. */
final class UtcTimestamps {

    private UtcTimestamps() {}

    static void set(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setTimestamp(index, Timestamp.from(instant), utc());
    }

    static Instant get(ResultSet row, int index) throws SQLException {
        return row.getTimestamp(index, utc()).toInstant();
    }

    static Optional<Instant> find(ResultSet row, int index) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(index, utc())).map(Timestamp::toInstant);
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    }
}
