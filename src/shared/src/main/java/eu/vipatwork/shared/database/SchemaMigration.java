package eu.vipatwork.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import eu.vipatwork.shared.Required;

/**
 * The tables of one room, brought forward to what its code expects. Each room keeps its migrations under {@code
 * db/ROOM/derby} and {@code db/ROOM/postgresql} and its own history table, so that rooms grow without agreeing on
 * numbers. Migrations only go forward.
 */
public final class SchemaMigration {

    /** All rooms that own tables, in the order in which they are migrated. */
    public static final List<String> ROOMS = List.of("people", "content", "xapi", "learning", "progress", "lti");

    /**
     * What the two databases call differently. {@code ${derby}} and {@code ${postgresql}} at the beginning of a line keep
     * it for that database alone: for the other one the line becomes a comment.
     */
    private static final Map<String, Map<String, String>> PLACEHOLDERS = Map.of(
            "derby",
            Map.of("timestamp", "timestamp", "text", "clob", "binary", "blob", "uuid", "char(36)", "derby", "", "postgresql", "-- "),
            "postgresql",
            Map.of("timestamp", "timestamptz", "text", "text", "binary", "bytea", "uuid", "uuid", "derby", "-- ", "postgresql", ""));

    private final String room;

    public SchemaMigration(String room) {
        this.room = Required.notBlank(room, "the room's name");
    }

    /**
     * Applies what is missing.
     *
     * @throws org.flywaydb.core.api.FlywayException when a migration fails or an applied one was changed afterwards
     */
    public void migrate(DataSource dataSource) {
        migrate(dataSource, MigrationVersion.LATEST);
    }

    /** As {@link #migrate(DataSource)}, up to a version. */
    public void migrate(DataSource dataSource, MigrationVersion last) {
        try (Connection connection = dataSource.getConnection()) {
            String vendor = vendor(connection);
            String schema = connection.getSchema();
            Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/" + room)
                    .failOnMissingLocations(true)
                    .placeholders(PLACEHOLDERS.get(vendor))
                    .defaultSchema(schema)
                    .createSchemas(true)
                    .table(vendor.equals("derby") ? room.toUpperCase(Locale.ROOT) + "_HISTORY" : room + "_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .group(true)
                    .target(last)
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
        }
    }

    private static String vendor(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "Apache Derby" -> "derby";
            case "PostgreSQL" -> "postgresql";
            default ->
                throw new IllegalStateException(
                        "the database is " + product + "; this product runs on Apache Derby and PostgreSQL");
        };
    }
}
