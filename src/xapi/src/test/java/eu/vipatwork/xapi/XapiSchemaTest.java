package eu.vipatwork.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** The tables of the first migration, on both databases. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class XapiSchemaTest {

    private static final int EIGHT_KILOBYTES = 8 * 1024;

    private final TestDatabase database;
    private final UUID tenant = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final long storedAt = System.nanoTime();

    XapiSchemaTest(TestDatabase database) {
        this.database = database.with("xapi");
    }

    @Test
    void anIdIsStoredOncePerTenantAndAMomentOnce() throws SQLException {
        insert(storedAt, tenant, id);
        insert(storedAt + 1, UUID.randomUUID(), id);
        assertThatThrownBy(() -> insert(storedAt + 2, tenant, id))
                .as("the same id again")
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> insert(storedAt, tenant, UUID.randomUUID()))
                .as("the same moment again")
                .isInstanceOf(SQLException.class);
    }

    /** With its default of 32 KB, Derby would read a whole page for each statement of 1 to 2 KB. */
    @Test
    void onDerbyStatementsHaveSmallPages() throws SQLException {
        if (isPostgresql()) {
            return;
        }
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pagesize from table (syscs_diag.space_table('STATEMENT')) t where isindex = 0")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(EIGHT_KILOBYTES);
        }
    }

    private void insert(long moment, UUID organisation, UUID number) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("insert into statement"
                        + " (stored_at, tenant, id, voided, voiding, json) values (?, ?, ?, false, false, '{}')")) {
            statement.setLong(1, moment);
            statement.setObject(2, isPostgresql() ? organisation : organisation.toString());
            statement.setObject(3, isPostgresql() ? number : number.toString());
            statement.executeUpdate();
        }
    }

    private boolean isPostgresql() {
        return database.toString().equals("PostgreSQL");
    }
}
