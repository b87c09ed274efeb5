package eu.vipatwork.systemtests.server;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The databases of a process test: Derby in its data folder, and a new database on the PostgreSQL of the test run. */
public final class ServerDatabases {

    public static final String ALL = "eu.vipatwork.systemtests.server.ServerDatabases#all";

    private static final String POSTGRESQL = "VIPATWORK_TEST_POSTGRESQL";

    private ServerDatabases() {}

    static List<TestDatabase> all() {
        List<TestDatabase> databases = new ArrayList<>();
        databases.add(new TestDatabase("Derby", new String[0]));
        String address = System.getenv(POSTGRESQL);
        if (address != null) {
            databases.add(new TestDatabase("PostgreSQL", new String[] {"--database-url", newDatabase(address)}));
        }
        return databases;
    }

    /** The JDBC address of a new database on the PostgreSQL of the test run, which must exist. */
    public static String newPostgresql() {
        return newDatabase(System.getenv(POSTGRESQL));
    }

    private static String newDatabase(String address) {
        String name = "process_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return address.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
    }

    /** A name, and the options by which a server uses the database. */
    public record TestDatabase(String name, String[] options) {
        @Override
        public String toString() {
            return name;
        }
    }
}
