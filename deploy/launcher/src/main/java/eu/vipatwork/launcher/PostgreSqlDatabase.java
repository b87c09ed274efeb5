package eu.vipatwork.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

import org.postgresql.Driver;

/** A PostgreSQL server, at a JDBC address that may hold user and password. */
record PostgreSqlDatabase(String url) implements ServerDatabase {

    static final String PREFIX = "jdbc:postgresql:";

    private static final int CONNECTIONS = 32;
    private static final int MIN_VERSION = 13;
    private static final String TIMEOUTS = "connectTimeout=5&loginTimeout=5";

    @Override
    public void check() {
        try (Connection connection = DriverManager.getConnection(with(TIMEOUTS))) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < MIN_VERSION) {
                throw new LauncherException(
                        ExitCode.DATABASE_UNREACHABLE,
                        "The database at " + name() + " is PostgreSQL " + version + "; version " + MIN_VERSION
                                + " or newer is needed.");
            }
        } catch (SQLException e) {
            throw new LauncherException(ExitCode.DATABASE_UNREACHABLE, message(e), e);
        }
    }

    private String message(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("08")) {
            return "The database at " + name() + " does not answer: " + e.getMessage();
        }
        if (state.startsWith("28")) {
            return "The database at " + name() + " refuses this user or password: " + e.getMessage();
        }
        return "The database at " + name() + " cannot be used: " + e.getMessage();
    }

    @Override
    public String dataSource() {
        return "org.postgresql.ds.PGSimpleDataSource";
    }

    /** User and password also as properties of their own, as the pool passes them for each new connection. */
    @Override
    public Map<String, String> properties() {
        Properties parsed = Driver.parseURL(url, null);
        if (parsed == null) {
            throw new LauncherException(
                    ExitCode.USAGE, "The address " + name() + " cannot be read by PostgreSQL's driver.");
        }
        return Map.of(
                "url", with("ApplicationName=vipatwork"),
                "User", parsed.getProperty("user", System.getProperty("user.name")),
                "Password", parsed.getProperty("password", ""));
    }

    @Override
    public int connections() {
        return CONNECTIONS;
    }

    @Override
    public boolean remote() {
        return true;
    }

    @Override
    public String name() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public void close() {
        // The server is not ours to stop.
    }

    @Override
    public String toString() {
        return name();
    }

    private String with(String parameters) {
        return url + (url.contains("?") ? "&" : "?") + parameters;
    }
}
