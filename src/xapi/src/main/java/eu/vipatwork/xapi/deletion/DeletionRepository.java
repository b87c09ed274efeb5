package eu.vipatwork.xapi.deletion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.EpochMicros;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StoreFailure;

/** The log of deletions: how many records were deleted, when and why. */
@ApplicationScoped
public class DeletionRepository {

    private final DataSource dataSource;
    private final StatementRepository statements;

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** For the CDI proxy. */
    protected DeletionRepository() {
        this(null, null);
    }

    @Inject
    public DeletionRepository(DataSource dataSource, StatementRepository statements) {
        this.dataSource = dataSource;
        this.statements = statements;
    }

    public void record(OrganisationId tenant, Deletion deletion) {
        run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into deletion (id, tenant, deleted_at, reason, statements, masked, documents)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")) {
                statement.setString(1, Ids.next().toString());
                statement.setString(2, tenant.toString());
                statement.setLong(3, EpochMicros.of(deletion.at()));
                statement.setString(4, deletion.reason().name());
                statement.setLong(5, deletion.statements());
                statement.setLong(6, deletion.masked());
                statement.setLong(7, deletion.documents());
                return statement.executeUpdate();
            }
        });
    }

    /** How many statements the tenant has now, voided ones included. */
    public long count(OrganisationId tenant) {
        return statements.count(tenant);
    }

    /** Latest first. */
    public List<Deletion> of(OrganisationId tenant) {
        return run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select deleted_at, reason, statements, masked, documents from deletion where tenant = ?"
                            + " order by deleted_at desc, id desc")) {
                statement.setString(1, tenant.toString());
                List<Deletion> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new Deletion(
                                EpochMicros.instant(row.getLong(1)),
                                Deletion.Reason.valueOf(row.getString(2)),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)));
                    }
                }
                return found;
            }
        });
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }
}
