package eu.vipatwork.xapi.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

import eu.vipatwork.shared.OrganisationId;

/** Rows of one tenant that are to go, gathered and then deleted together: hundreds of statements cost a few trips to the database. */
final class DeletionBatch implements AutoCloseable {

    private final SqlDialect dialect;
    private final OrganisationId tenant;
    private final PreparedStatement terms;
    private final PreparedStatement references;
    private final PreparedStatement statements;
    private final PreparedStatement places;

    DeletionBatch(SqlDialect dialect, Connection connection, OrganisationId tenant) throws SQLException {
        this.dialect = dialect;
        this.tenant = tenant;
        this.terms = connection.prepareStatement(
                "delete from statement_term where term = ? and stored_at = ? and source = ?");
        this.references =
                connection.prepareStatement("delete from statement_reference where source = ? and tenant = ?");
        this.statements = connection.prepareStatement("delete from statement where id = ? and tenant = ?");
        this.places = connection.prepareStatement(
                "update statement set stored_at = ?, voiding = false, json = null where id = ? and tenant = ?");
    }

    /** What is found at this moment by these terms, taken from the statement of that other moment, or 0 for its own. */
    void terms(Set<Long> some, long moment, long source) throws SQLException {
        for (Long term : some) {
            terms.setLong(1, term);
            terms.setLong(2, moment);
            terms.setLong(3, source);
            terms.addBatch();
        }
    }

    /** That this statement refers to another. */
    void reference(UUID source) throws SQLException {
        add(references, source);
    }

    void statement(UUID id) throws SQLException {
        add(statements, id);
    }

    /** A statement of which only the place stays, for those that refer to it: should it come again, it takes it. */
    void statementButForItsPlace(UUID id, StatementRow place) throws SQLException {
        places.setLong(1, place.storedAt());
        dialect.bind(places, 2, id);
        dialect.bind(places, 3, tenant.value());
        places.addBatch();
    }

    void run() throws SQLException {
        terms.executeBatch();
        references.executeBatch();
        statements.executeBatch();
        places.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        try (terms;
                references;
                statements;
                places) {
            // All of them, whichever fails.
        }
    }

    private void add(PreparedStatement deletion, UUID id) throws SQLException {
        dialect.bind(deletion, 1, id);
        dialect.bind(deletion, 2, tenant.value());
        deletion.addBatch();
    }
}
