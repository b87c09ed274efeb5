package eu.vipatwork.xapi.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What PostgreSQL and Derby have to be told differently. */
interface SqlDialect {

    /** How a transaction begins to write: the moment now, and those rows that are there of the ids it will touch. */
    record Opening(long now, Map<UUID, StatementRow> present) {}

    void bind(PreparedStatement statement, int parameter, UUID id) throws SQLException;

    UUID id(ResultSet row, int column) throws SQLException;

    /** A text of any length, or null; to be asked for once in a row. */
    String text(ResultSet row, int column) throws SQLException;

    /** Announces the writer, so that Consistent-Through waits for it, and only then asks for the time. */
    Opening open(Connection connection, UUID tenant, Collection<UUID> ids) throws SQLException;

    /** Rows by their ids; no lock is taken. */
    Map<UUID, StatementRow> rows(Connection connection, UUID tenant, Collection<UUID> ids) throws SQLException;

    /** Adds the rows in their order, with their terms, and leaves out those whose id is there. Gives the ids added. */
    Set<UUID> insert(Connection connection, UUID tenant, List<StatementRow> rows) throws SQLException;

    /** Adds term, moment and source; what is there stays. */
    void insertTerms(Connection connection, Collection<List<Long>> terms) throws SQLException;

    /** Adds a definition unless it is there; tells whether it was there, committed. */
    boolean define(Connection connection, long activity, long definition, long moment, String json) throws SQLException;

    /** The moment up to which no transaction can add anything any more. */
    long consistentThrough(Connection connection) throws SQLException;

    /** Whether an index of the newest can be read from its other end, too. */
    boolean readsBackwards();

    /** Whether readers must stay behind {@link #consistentThrough}, lest they wait for writers. */
    boolean readersStayBehind();

    /**
     * The query for moments of one term and their sources, in order, which meet other filters too. Its parameters: the terms of
     * the other filters, the term, the moments between which to look, both exclusive.
     *
     * @param others how many terms each of the other filters has
     */
    String candidates(List<Integer> others, boolean ascending, int limit);

    /** Question marks for so many values, padded so that few different texts arise. */
    static int padded(int count) {
        return count <= 1 ? 1 : Math.max(4, Integer.highestOneBit(count - 1) << 1);
    }

    static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
