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

/** What differs between PostgreSQL and Derby. */
interface SqlDialect {

    /** The start of a write: the moment now, and the existing rows among the ids that it will touch. */
    record WriteStart(long now, Map<UUID, StatementRow> existing) {}

    void bind(PreparedStatement statement, int parameter, UUID id) throws SQLException;

    UUID id(ResultSet row, int column) throws SQLException;

    /** A text of any length, or null; may be read once per row. */
    String text(ResultSet row, int column) throws SQLException;

    /** Registers the writer, so that Consistent-Through waits for it, and only then reads the time. */
    WriteStart startWriting(Connection connection, UUID tenant, Collection<UUID> ids) throws SQLException;

    /** Rows by their ids, without locks. */
    Map<UUID, StatementRow> rows(Connection connection, UUID tenant, Collection<UUID> ids) throws SQLException;

    /** Inserts the rows in order, with their terms, and skips existing ids. Returns the ids inserted. */
    Set<UUID> insert(Connection connection, UUID tenant, List<StatementRow> rows) throws SQLException;

    /** Inserts rows of term, moment and source; existing ones stay. */
    void insertTerms(Connection connection, Collection<List<Long>> terms) throws SQLException;

    /** Inserts a definition unless it exists; returns whether it existed, committed. */
    boolean insertDefinition(Connection connection, long activity, long definition, long moment, String json)
            throws SQLException;

    /** The moment up to which no transaction can add anything any more. */
    long consistentThrough(Connection connection) throws SQLException;

    /** Whether an index can be read in both directions. */
    boolean readsIndexesBackwards();

    /** Whether readers must stay behind {@link #consistentThrough} so that they do not wait for writers. */
    boolean readersStayBehindWriters();

    /**
     * The query for moments of one term and their sources, in order, that match the other filters too. Its parameters:
     * the terms of the other filters, the term, and the moments between which to look, both exclusive.
     *
     * @param others how many terms each of the other filters has
     */
    String momentsQuery(List<Integer> others, boolean ascending, int limit);

    /** Number of question marks for this many values, padded so that few different SQL texts arise. */
    static int padded(int count) {
        return count <= 1 ? 1 : Math.max(4, Integer.highestOneBit(count - 1) << 1);
    }

    static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
