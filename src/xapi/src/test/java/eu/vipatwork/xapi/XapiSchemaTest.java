package eu.vipatwork.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** A Derby that an earlier version filled: its statements move into a table with smaller pages, none is lost or changed. */
class XapiSchemaTest {

    private static final String ORGANISATION = "0b3c1f6a-5f0e-4a86-9d5c-6a7d9d2c1e11";
    private static final String OTHER = "7d1f2f0e-93a7-4f7b-8f0a-0c4f5b3a2d22";

    /** Longer than a page of either size. */
    private static final String LONG = "{\"note\":\"" + "ä ".repeat(40_000) + "\"}";

    private final TestDatabase database = Databases.derby().with("xapi", 9);

    @Test
    void statementsMoveAsTheyAre() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            add(connection, 1_700_000_000_000_000L, ORGANISATION, 1, false, "{\"a\":1}");
            add(connection, 1_700_000_000_000_001L, ORGANISATION, 2, true, LONG);
            add(connection, 1_700_000_000_000_002L, OTHER, 1, false, "{\"b\":\"\\u0000\"}");
            add(connection, -1_700_000_000_000_003L, OTHER, 3, false, null);
            assertThat(pageSize(connection)).isEqualTo(32 * 1024);
            List<String> before = rows(connection);

            database.with("xapi");

            assertThat(rows(connection)).hasSize(4).isEqualTo(before);
            assertThat(pageSize(connection)).isEqualTo(8 * 1024);
            assertThatThrownBy(() -> add(connection, 5, OTHER, 3, false, null))
                    .as("an id that is there")
                    .hasMessageContaining("STATEMENT_ID");
            assertThatThrownBy(() -> add(connection, 1_700_000_000_000_000L, OTHER, 4, false, null))
                    .as("a moment that is there")
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void add(
            Connection connection, long storedAt, String organisation, int number, boolean voided, String json)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into statement (stored_at, tenant, id, voided, voiding, json) values (?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, storedAt);
            statement.setString(2, organisation);
            statement.setString(3, "00000000-0000-4000-8000-00000000000" + number);
            statement.setBoolean(4, voided);
            statement.setBoolean(5, !voided);
            statement.setString(6, json);
            statement.executeUpdate();
        }
    }

    private static List<String> rows(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select stored_at, tenant, id, voided, voiding, json from statement order by stored_at")) {
            while (row.next()) {
                rows.add(String.join(
                        " | ",
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        String.valueOf(row.getString(6))));
            }
        }
        return rows;
    }

    private static int pageSize(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pagesize from table (syscs_diag.space_table('STATEMENT')) t where isindex = 0")) {
            row.next();
            return row.getInt(1);
        }
    }
}
