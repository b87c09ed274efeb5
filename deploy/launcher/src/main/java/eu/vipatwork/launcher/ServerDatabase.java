package eu.vipatwork.launcher;

import java.util.Map;

/** The database that a server works on: tried before the container starts, then handed to its connection pool. */
sealed interface ServerDatabase permits DerbyDatabase, PostgreSqlDatabase {

    /** @throws LauncherException when it cannot be reached or refuses us */
    void tryOut();

    /** The class of the JDBC driver's data source. */
    String dataSource();

    /** The properties of that data source. */
    Map<String, String> properties();

    /** The most connections that are open at a time. More requests than these wait for their turn. */
    int connections();

    /** Whether a connection may be broken when the pool hands it out, because the database lives elsewhere. */
    boolean remote();

    /** What to call it in a step, without secrets. */
    String name();

    /** Leaves it in the state from which it opens fastest. */
    void close();

    /** @throws LauncherException when the address is of a kind that we do not know */
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
