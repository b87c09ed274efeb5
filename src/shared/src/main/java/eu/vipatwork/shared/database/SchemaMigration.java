package eu.vipatwork.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

import eu.vipatwork.shared.Required;

/**
 * Brings the tables of one module to the version that its code expects. A module has its migrations in {@code
 * db/MODULE} and a history table of its own, so modules number their versions independently. Migrations only go
 * forward.
 */
public final class SchemaMigration {

    /**
     * The names in which the two databases differ. {@code ${derby}} and {@code ${postgresql}} at the beginning of a
     * line keep it for that database: for the other one the line becomes a comment.
     */
    private static final Map<String, Map<String, String>> PLACEHOLDERS = Map.of(
            "derby",
            Map.of(
                    "timestamp", "timestamp",
                    "text", "clob",
                    "binary", "blob",
                    "uuid", "char(36)",
                    "derby", "",
                    "postgresql", "-- "),
            "postgresql",
            Map.of(
                    "timestamp", "timestamptz",
                    "text", "text",
                    "binary", "bytea",
                    "uuid", "uuid",
                    "derby", "-- ",
                    "postgresql", ""));

    private final String module;

    public SchemaMigration(String module) {
        this.module = Required.notBlank(module, "the module's name");
    }

    /**
     * Applies the migrations that are missing.
     *
     * @throws org.flywaydb.core.api.FlywayException when one fails, or an applied one was changed afterwards
     */
    public void migrate(DataSource dataSource) {
        migrate(dataSource, MigrationVersion.LATEST);
    }

    /** As {@link #migrate(DataSource)}, up to a version; for tests of a later migration. */
    public void migrate(DataSource dataSource, MigrationVersion last) {
        try (Connection connection = dataSource.getConnection()) {
            String vendor = vendor(connection);
            String schema = connection.getSchema();
            Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/" + module)
                    .failOnMissingLocations(true)
                    .placeholders(PLACEHOLDERS.get(vendor))
                    .defaultSchema(schema)
                    .createSchemas(true)
                    .table(vendor.equals("derby") ? module.toUpperCase(Locale.ROOT) + "_HISTORY" : module + "_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .group(true)
                    .target(last)
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached: " + e.getMessage(), e);
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
