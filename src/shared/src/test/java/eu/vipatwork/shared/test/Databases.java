package eu.vipatwork.shared.test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The databases that tests run on: {@code @ParameterizedClass @MethodSource(Databases.ALL)} runs a test class once on
 * each. PostgreSQL is among them when the system property or environment variable {@value #PROPERTY} has its JDBC
 * address, as {@code deploy/test} sets it.
 */
public final class Databases {

    /** For {@code @MethodSource}. */
    public static final String ALL = "eu.vipatwork.shared.test.Databases#all";

    static final String PROPERTY = "VIPATWORK_TEST_POSTGRESQL";

    private Databases() {}

    /** A fresh, empty database of each kind. */
    public static List<TestDatabase> all() {
        List<TestDatabase> databases = new ArrayList<>();
        databases.add(derby());
        String address = System.getProperty(PROPERTY, System.getenv(PROPERTY));
        if (address != null) {
            databases.add(postgresql(address));
        }
        return databases;
    }

    /** A fresh Derby in memory. */
    public static TestDatabase derby() {
        EmbeddedDataSource dataSource = new EmbeddedDataSource();
        dataSource.setDatabaseName("memory:" + UUID.randomUUID());
        dataSource.setCreateDatabase("create");
        return new TestDatabase("Derby", dataSource);
    }

    /** The Derby in this folder, which is made if it does not exist. */
    public static TestDatabase derby(Path folder) {
        EmbeddedDataSource dataSource = new EmbeddedDataSource();
        dataSource.setDatabaseName(folder.toString());
        dataSource.setCreateDatabase("create");
        return new TestDatabase("Derby", dataSource);
    }

    /** A fresh schema in the PostgreSQL at this JDBC address. */
    private static TestDatabase postgresql(String address) {
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(address);
        dataSource.setCurrentSchema(schema);
        createSchema(dataSource, schema);
        return new TestDatabase("PostgreSQL", dataSource);
    }

    private static void createSchema(DataSource dataSource, String schema) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
