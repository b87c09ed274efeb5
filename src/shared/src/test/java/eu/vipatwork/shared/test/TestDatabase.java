package eu.vipatwork.shared.test;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

import org.flywaydb.core.api.MigrationVersion;

import eu.vipatwork.shared.database.SchemaMigration;

/**
 * A database with the tables of some modules, and the transactions of the container: within {@link #inTransaction} all
 * entity managers and all plain JDBC work of the calling thread share one connection and one transaction.
 */
public final class TestDatabase {

    private static final int MAX_IDLE = 2;

    private final String name;
    private final DataSource raw;
    private final DataSource shared = new TransactionalDataSource();
    private final Map<String, EntityManagerFactory> factories = new ConcurrentHashMap<>();
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(MAX_IDLE);
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    TestDatabase(String name, DataSource raw) {
        this.name = name;
        this.raw = raw;
    }

    /** Makes the tables of these modules. */
    public TestDatabase with(String... modules) {
        for (String module : modules) {
            new SchemaMigration(module).migrate(raw);
        }
        return this;
    }

    /** Makes the tables of a module as they were in an earlier version. */
    public TestDatabase with(String module, int version) {
        new SchemaMigration(module).migrate(raw, MigrationVersion.fromVersion(Integer.toString(version)));
        return this;
    }

    /** A data source whose connections join the transaction of the thread; without one they commit each statement. */
    public DataSource dataSource() {
        return shared;
    }

    /** The entity manager of a module, for a use case. It works within {@link #inTransaction} only. */
    public EntityManager entityManager(String module) {
        return (EntityManager) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("toString")
                                ? module + " on " + name
                                : System.identityHashCode(proxy);
                    }
                    Transaction transaction = current.get();
                    if (transaction == null) {
                        throw new IllegalStateException(
                                "the entity manager of " + module + " was used outside a transaction");
                    }
                    try {
                        return method.invoke(transaction.entityManager(module), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Runs the work in one transaction: committed when it returns, rolled back when it throws. Joins one under way. */
    public <T> T inTransaction(Callable<T> work) {
        if (current.get() != null) {
            return call(work);
        }
        try {
            Connection connection = idle.poll();
            if (connection == null || connection.isClosed()) {
                connection = raw.getConnection();
                connection.setAutoCommit(false);
            }
            Transaction transaction = new Transaction(connection);
            current.set(transaction);
            try {
                T result = call(work);
                transaction.commit();
                return result;
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                current.remove();
                transaction.close();
                keep(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a connection for the next transaction: PostgreSQL starts a process for each new one. */
    private void keep(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback(); // after a commit that failed
        }
        if (connection.isClosed() || !idle.offer(connection)) {
            connection.close();
        }
    }

    /** As {@link #inTransaction(Callable)}, for work without a result. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public String toString() {
        return name;
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private EntityManagerFactory factory(String module) {
        return factories.computeIfAbsent(module, missing -> {
            Map<String, Object> properties = new HashMap<>();
            properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            properties.put("jakarta.persistence.nonJtaDataSource", shared);
            properties.put("jakarta.persistence.jtaDataSource", null);
            properties.put("eclipselink.logging.level", "WARNING");
            // Without it EclipseLink shares one session among all databases with a unit of this name.
            properties.put("eclipselink.session-name", module + "@" + System.identityHashCode(this));
            return Persistence.createEntityManagerFactory(module, properties);
        });
    }

    /** One connection and the entity managers that use it. */
    private final class Transaction {
        private final Connection connection;
        private final Map<String, EntityManager> managers = new HashMap<>();

        Transaction(Connection connection) {
            this.connection = connection;
        }

        EntityManager entityManager(String module) {
            return managers.computeIfAbsent(module, missing -> {
                EntityManager manager = factory(module).createEntityManager();
                manager.getTransaction().begin();
                return manager;
            });
        }

        void commit() throws SQLException {
            managers.values().forEach(EntityManager::flush);
            managers.values().forEach(manager -> manager.getTransaction().commit());
            connection.commit();
        }

        void close() {
            managers.values().forEach(manager -> {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
                manager.close();
            });
        }
    }

    /**
     * Gives the connection of the thread's transaction, which only {@link Transaction} commits, rolls back and closes.
     */
    private final class TransactionalDataSource implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            Transaction transaction = current.get();
            if (transaction == null) {
                return raw.getConnection();
            }
            return (Connection) Proxy.newProxyInstance(
                    TestDatabase.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        switch (method.getName()) {
                            case "close", "commit", "rollback", "setAutoCommit" -> {
                                if (arguments == null || !(arguments[0] instanceof java.sql.Savepoint)) {
                                    return null;
                                }
                            }
                            default -> {}
                        }
                        try {
                            return method.invoke(transaction.connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return raw.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return raw.isWrapperFor(type);
        }
    }
}
