package eu.vipatwork.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The baseline: inserts the same JSON, and the rows of its search keys, into tables with the same indexes in the same
 * kind of database, with prepared and batched statements and one commit per request. It validates nothing.
 */
final class JdbcBaseline {

    private static final String[] ON_POSTGRESQL = {
        "drop schema if exists bench cascade",
        "create schema bench",
        "create table bench.statement (like statement including all)",
        "create table bench.statement_term (like statement_term including all)"
    };

    /** Derby cannot copy a table definition: these are the tables as the migrations of xapi create them. */
    private static final String[] ON_DERBY = {
        "call syscs_util.syscs_set_database_property('derby.storage.pageSize', '8192')",
        "create schema bench",
        "create table bench.statement (stored_at bigint not null primary key, tenant char(36) not null, id char(36) not null,"
                + " voided boolean not null, voiding boolean not null, json clob)",
        "create unique index bench.statement_id on bench.statement (id, tenant)",
        "create index bench.statement_newest on bench.statement (tenant, stored_at desc)",
        "create table bench.statement_term (term bigint not null, stored_at bigint not null, source bigint not null)",
        "create unique index bench.statement_term_newest on bench.statement_term (term, stored_at desc, source)",
        "create index bench.statement_oldest on bench.statement (tenant, stored_at)"
    };

    private final String url;
    private final boolean postgresql;
    private final SampleStatements samples;
    private final AtomicLong moment = new AtomicLong(System.currentTimeMillis() * 1_000);
    private final UUID tenant = UUID.randomUUID();

    /** @param url of the server's own PostgreSQL, or of a new Derby */
    JdbcBaseline(String url, SampleStatements samples) throws SQLException {
        this.url = url;
        this.postgresql = url.startsWith("jdbc:postgresql:");
        this.samples = samples;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : postgresql ? ON_POSTGRESQL : ON_DERBY) {
                statement.execute(sql);
            }
        }
    }

    /** The database's durability settings. */
    String durability() throws SQLException {
        if (!postgresql) {
            return "Derby, default: each commit is written to disk";
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('fsync'),"
                        + " current_setting('synchronous_commit'), current_setting('server_version')")) {
            row.next();
            return "PostgreSQL " + row.getString(3) + ", fsync " + row.getString(1) + ", synchronous_commit "
                    + row.getString(2);
        }
    }

    /** The number of statements that the server has; 0 on Derby, which only the server can open. */
    long storedStatements() throws SQLException {
        if (!postgresql) {
            return 0;
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from statement")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A caller that stores this number of statements at a time. */
    LoadTest.Caller caller(int batch) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        PreparedStatement statement = connection.prepareStatement("insert into bench.statement"
                + " (stored_at, tenant, id, voided, voiding, json) values (?, ?, ?, false, false, ?)");
        PreparedStatement term = connection.prepareStatement(
                "insert into bench.statement_term (term, stored_at, source) values (?, ?, 0)");
        return new LoadTest.Caller() {
            @Override
            public void call(SplittableRandom random) throws SQLException {
                for (int i = 0; i < batch; i++) {
                    SampleStatements.Sample sample = samples.next(random);
                    long storedAt = moment.incrementAndGet();
                    statement.setLong(1, storedAt);
                    set(statement, 2, tenant);
                    set(statement, 3, sample.id());
                    statement.setString(4, sample.json());
                    statement.addBatch();
                    for (String key : sample.keys()) {
                        term.setLong(
                                1,
                                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                                        .getMostSignificantBits());
                        term.setLong(2, storedAt);
                        term.addBatch();
                    }
                }
                statement.executeBatch();
                term.executeBatch();
                connection.commit();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private void set(PreparedStatement statement, int parameter, UUID id) throws SQLException {
        if (postgresql) {
            statement.setObject(parameter, id);
        } else {
            statement.setString(parameter, id.toString());
        }
    }
}
