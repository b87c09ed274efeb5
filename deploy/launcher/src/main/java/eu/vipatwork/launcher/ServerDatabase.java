package eu.vipatwork.launcher;

import java.util.Map;

/** The database of a server: checked before GlassFish starts, then given to its connection pool. */
sealed interface ServerDatabase permits DerbyDatabase, PostgreSqlDatabase {

    /** @throws LauncherException when it cannot be reached or refuses the connection */
    void check();

    /** The class of the JDBC driver's data source. */
    String dataSource();

    /** The properties of that data source. */
    Map<String, String> properties();

    /** The maximum number of open connections; further requests wait. */
    int connections();

    /** Whether the database is another process, so that a pooled connection may be broken. */
    boolean remote();

    /** Its name in the output, without secrets. */
    String name();

    /** Closes it cleanly, so that the next start is fast. */
    void close();

    /** @throws LauncherException when the address is of an unknown kind */
    static ServerDatabase of(String jdbcUrl, DataFolder data) {
        if (jdbcUrl == null || jdbcUrl.isBlank()) {
            return new DerbyDatabase(data.path().resolve("derby"));
        }
        if (jdbcUrl.startsWith(PostgreSqlDatabase.PREFIX)) {
            return new PostgreSqlDatabase(jdbcUrl);
        }
        throw new LauncherException(
                ExitCode.USAGE,
                "--database-url must begin with " + PostgreSqlDatabase.PREFIX
                        + " (without it, Derby in the data folder is used).");
    }
}
