package eu.vipatwork.xapi.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.EpochMicros;
import eu.vipatwork.xapi.store.StatementPage;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementText;

/**
 * Finds one page of statements. It scans the terms of the rarest filter from the requested end, a page's worth at a
 * time; each step is an index search and a short scan, so the time does not grow with the store.
 */
final class StatementFinder {

    /** Above this many rows a term counts as frequent. */
    private static final int FREQUENT = 400;

    private static final int MAX_IN_LIST = 128;

    /** Ten seconds, in microseconds. */
    private static final long FIRST_WINDOW = 10_000_000;

    private final SqlDialect dialect;
    private final Connection connection;
    private final StatementQuery query;
    private long low;
    private long high;
    private long window = FIRST_WINDOW;
    private long windowEnd;

    /** @param bound all statements found were stored before this moment */
    StatementFinder(SqlDialect dialect, Connection connection, StatementQuery query, long bound) {
        this.dialect = dialect;
        this.connection = connection;
        this.query = query;
        this.low = query.since() == null ? 0 : EpochMicros.of(query.since());
        this.high = query.until() == null ? bound : Math.min(bound, EpochMicros.of(query.until()) + 1);
        if (query.behind() != null) {
            advance(EpochMicros.of(query.behind()));
        }
    }

    StatementPage page() throws SQLException {
        List<StatementText> found = new ArrayList<>();
        if (query.filters().stream().anyMatch(filter -> filter.length == 0)) {
            return new StatementPage(found, false);
        }
        List<long[]> filters = query.filters().isEmpty() ? List.of() : rarestFirst();
        int wanted = query.limit() + 1;
        boolean end = false;
        while (found.size() < wanted && !end && low < high - 1) {
            int ask = wanted - found.size();
            Collection<Long> moments;
            if (filters.isEmpty()) {
                moments = newest(ask);
                end = moments.size() < ask;
            } else {
                // A statement and what it refers to can share a term, so a few rows more are read.
                Scan scan = scan(filters, ask + 8, window());
                moments = scan.moments;
                end = scan.end && windowEnd == high;
                if (scan.end && !end) {
                    low = Math.max(low, windowEnd - 1);
                    window *= 4;
                    found.addAll(texts(moments));
                    continue;
                }
            }
            found.addAll(texts(moments));
            if (!moments.isEmpty()) {
                advance(query.ascending() ? Collections.max(moments) : Collections.min(moments));
            } else {
                end = true;
            }
        }
        boolean more = found.size() > query.limit();
        return new StatementPage(List.copyOf(more ? found.subList(0, query.limit()) : found), more);
    }

    /** Up to this many statements stored after a moment, oldest first. */
    static List<StatementText> after(
            SqlDialect dialect, Connection connection, Optional<OrganisationId> tenant, long moment, int limit)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select stored_at, tenant, id, json from statement"
                        + " where stored_at > ?" + (tenant.isPresent() ? " and tenant = ?" : "")
                        + " order by stored_at fetch first " + limit + " rows only")) {
            statement.setLong(1, Math.max(0, moment));
            if (tenant.isPresent()) {
                dialect.bind(statement, 2, tenant.get().value());
            }
            List<StatementText> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new StatementText(
                            dialect.id(rows, 3),
                            new OrganisationId(dialect.id(rows, 2)),
                            EpochMicros.instant(rows.getLong(1)),
                            dialect.text(rows, 4)));
                }
            }
            return found;
        }
    }

    /**
     * How far to look in one step, oldest first, where the index cannot be read backwards: the rows in the window are
     * sorted, so they must not be many. The window begins at the next statement, and grows by four while it holds too
     * few.
     */
    private long window() throws SQLException {
        windowEnd = high;
        if (query.ascending() && !dialect.readsIndexesBackwards()) {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select stored_at from statement where stored_at > ? order by stored_at fetch first 1 rows only")) {
                statement.setLong(1, low);
                try (ResultSet row = statement.executeQuery()) {
                    low = row.next() ? Math.max(low, Math.min(row.getLong(1), high) - 1) : high;
                }
            }
            windowEnd = Math.min(high, low + Math.min(window, Long.MAX_VALUE / 8 - low));
        }
        return windowEnd;
    }

    private record Scan(Collection<Long> moments, boolean end) {}

    private void advance(long moment) {
        if (query.ascending()) {
            low = Math.max(low, moment);
        } else {
            high = Math.min(high, moment);
        }
    }

    private Comparator<Long> order() {
        return query.ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    private List<Long> newest(int limit) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select stored_at from statement where tenant = ?"
                        + " and stored_at > ? and stored_at < ? order by stored_at "
                        + (query.ascending() ? "asc" : "desc")
                        + " fetch first " + limit + " rows only")) {
            dialect.bind(statement, 1, query.tenant().value());
            statement.setLong(2, low);
            statement.setLong(3, high);
            List<Long> moments = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    moments.add(rows.getLong(1));
                }
            }
            return moments;
        }
    }

    /** Scans each alternative of the first filter; the shortest scan decides how far the result is complete. */
    private Scan scan(List<long[]> filters, int limit, long before) throws SQLException {
        List<long[]> others = filters.subList(1, filters.size());
        String sql =
                dialect.momentsQuery(others.stream().map(other -> other.length).toList(), query.ascending(), limit);
        TreeSet<Long> moments = new TreeSet<>(order());
        Long complete = null;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (long term : filters.get(0)) {
                int parameter = 1;
                for (long[] other : others) {
                    for (long alternative : other) {
                        statement.setLong(parameter++, alternative);
                    }
                }
                statement.setLong(parameter++, term);
                statement.setLong(parameter++, low);
                statement.setLong(parameter, before);
                int count = 0;
                long last = 0;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        moments.add(last);
                        count++;
                    }
                }
                if (count == limit && (complete == null || order().compare(last, complete) < 0)) {
                    complete = last;
                }
            }
        }
        return complete == null ? new Scan(moments, true) : new Scan(moments.headSet(complete, true), false);
    }

    private List<long[]> rarestFirst() throws SQLException {
        List<long[]> filters = new ArrayList<>(query.filters());
        if (filters.size() > 1) {
            IdentityHashMap<long[], Integer> counts = new IdentityHashMap<>();
            for (long[] filter : filters) {
                counts.put(filter, count(filter));
            }
            filters.sort(Comparator.comparing(counts::get));
        }
        return filters;
    }

    private int count(long[] filter) throws SQLException {
        int count = 0;
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from (select 1 as one from"
                + " statement_term where term = ? and stored_at > ? and stored_at < ? fetch first " + FREQUENT
                + " rows only) t")) {
            for (long term : filter) {
                statement.setLong(1, term);
                statement.setLong(2, low);
                statement.setLong(3, high);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    count += row.getInt(1);
                }
            }
        }
        return count;
    }

    /** The statements of these moments in order, without voided ones unless the query includes them. */
    private List<StatementText> texts(Collection<Long> moments) throws SQLException {
        Map<Long, StatementText> found = new HashMap<>();
        List<Long> all = new ArrayList<>(moments);
        for (int from = 0; from < all.size(); from += MAX_IN_LIST) {
            List<Long> chunk = all.subList(from, Math.min(all.size(), from + MAX_IN_LIST));
            int marks = SqlDialect.padded(chunk.size());
            try (PreparedStatement statement = connection.prepareStatement(
                    "select stored_at, id, json from statement where stored_at in (" + SqlDialect.marks(marks)
                            + ") and tenant = ?" + (query.voidedToo() ? "" : " and voided = false"))) {
                for (int i = 0; i < marks; i++) {
                    statement.setLong(i + 1, chunk.get(Math.min(i, chunk.size() - 1)));
                }
                dialect.bind(statement, marks + 1, query.tenant().value());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        long moment = rows.getLong(1);
                        found.put(
                                moment,
                                new StatementText(
                                        dialect.id(rows, 2),
                                        query.tenant(),
                                        EpochMicros.instant(moment),
                                        dialect.text(rows, 3)));
                    }
                }
            }
        }
        List<StatementText> texts = new ArrayList<>(found.size());
        for (Long moment : all) {
            if (found.containsKey(moment)) {
                texts.add(found.get(moment));
            }
        }
        return texts;
    }
}
