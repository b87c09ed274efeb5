package eu.vipatwork.xapi.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

import eu.vipatwork.shared.OrganisationId;

/** Deletions of rows of one tenant, executed as JDBC batches: hundreds of statements need a few round trips. */
final class DeletionBatch implements AutoCloseable {

    private final SqlDialect dialect;
    private final OrganisationId tenant;
    private final PreparedStatement terms;
    private final PreparedStatement references;
    private final PreparedStatement statements;
    private final PreparedStatement placeholders;

    DeletionBatch(SqlDialect dialect, Connection connection, OrganisationId tenant) throws SQLException {
        this.dialect = dialect;
        this.tenant = tenant;
        this.terms = connection.prepareStatement(
                "delete from statement_term where term = ? and stored_at = ? and source = ?");
        this.references =
                connection.prepareStatement("delete from statement_reference where source = ? and tenant = ?");
        this.statements = connection.prepareStatement("delete from statement where id = ? and tenant = ?");
        this.placeholders = connection.prepareStatement(
                "update statement set stored_at = ?, voiding = false, json = null where id = ? and tenant = ?");
    }

    /**
     * Terms of the statement stored at this moment, taken from the statement of the source moment, or 0 for its own
     * terms.
     */
    void terms(Set<Long> some, long moment, long source) throws SQLException {
        for (Long term : some) {
            terms.setLong(1, term);
            terms.setLong(2, moment);
            terms.setLong(3, source);
            terms.addBatch();
        }
    }

    /** The reference of this statement to another. */
    void reference(UUID source) throws SQLException {
        add(references, source);
    }

    void statement(UUID id) throws SQLException {
        add(statements, id);
    }

    /**
     * Replaces a statement by a placeholder for those that refer to it; if it is stored again, it fills the
     * placeholder.
     */
    void replaceByPlaceholder(UUID id, StatementRow placeholder) throws SQLException {
        placeholders.setLong(1, placeholder.storedAt());
        dialect.bind(placeholders, 2, id);
        dialect.bind(placeholders, 3, tenant.value());
        placeholders.addBatch();
    }

    void run() throws SQLException {
        terms.executeBatch();
        references.executeBatch();
        statements.executeBatch();
        placeholders.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        try (terms;
                references;
                statements;
                placeholders) {
            // Closes all of them, whichever fails.
        }
    }

    private void add(PreparedStatement deletion, UUID id) throws SQLException {
        dialect.bind(deletion, 1, id);
        dialect.bind(deletion, 2, tenant.value());
        deletion.addBatch();
    }
}
