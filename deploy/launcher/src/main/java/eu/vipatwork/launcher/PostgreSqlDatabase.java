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
    private static final int OLDEST = 13;
    private static final String WAIT = "connectTimeout=5&loginTimeout=5";

    @Override
    public void tryOut() {
        try (Connection connection = DriverManager.getConnection(with(WAIT))) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new LauncherException(
                        ExitCode.DATABASE_UNREACHABLE,
                        "The database at " + name() + " is PostgreSQL " + version + "; version " + OLDEST
                                + " or newer is needed.");
            }
        } catch (SQLException e) {
            throw new LauncherException(ExitCode.DATABASE_UNREACHABLE, sentence(e), e);
        }
    }

    private String sentence(SQLException e) {
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

    /** User and password stand for themselves too: the pool hands them over with each connection that it asks for. */
    @Override
    public Map<String, String> properties() {
        Properties parsed = Driver.parseURL(url, null);
        if (parsed == null) {
            throw new LauncherException(ExitCode.USAGE, "The address " + name() + " is not one that PostgreSQL's driver reads.");
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
        // It is not ours to stop.
    }

    @Override
    public String toString() {
        return name();
    }

    private String with(String parameters) {
        return url + (url.contains("?") ? "&" : "?") + parameters;
    }
}
