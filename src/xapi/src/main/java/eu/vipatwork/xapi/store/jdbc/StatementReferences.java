package eu.vipatwork.xapi.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.StatementTerms;

/**
 * References between statements (xAPI 1.0.3 Communication 2.1.3, "Filter Conditions for StatementRefs"): a statement
 * that refers to another, over any number of steps, is also found by the other's terms. Every row on the way is locked,
 * so that a target and its referrer, stored at the same time, do not miss each other.
 */
final class StatementReferences {

    private static final int MAX_IN_LIST = 64;

    private final SqlDialect dialect;
    private final Connection connection;
    private final OrganisationId tenant;

    StatementReferences(SqlDialect dialect, Connection connection, OrganisationId tenant) {
        this.dialect = dialect;
        this.connection = connection;
        this.tenant = tenant;
    }

    /** The statement that this one's object refers to. */
    static Optional<UUID> target(ObjectNode statement) {
        JsonNode object = statement.path("object");
        return object.path("objectType").asText().equals("StatementRef")
                ? Optional.of(UUID.fromString(object.path("id").asText().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    void add(Collection<StatementRow> rows, Map<UUID, UUID> targets) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into statement_reference (tenant, target, source, stored_at) values (?, ?, ?, ?)")) {
            for (StatementRow row : rows) {
                UUID target = targets.get(row.id());
                if (target != null) {
                    dialect.bind(statement, 1, tenant.value());
                    dialect.bind(statement, 2, target);
                    dialect.bind(statement, 3, row.id());
                    statement.setLong(4, row.storedAt());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** Locks this statement, and all it refers to, until the transaction ends. */
    void lockChain(UUID id) throws SQLException {
        chain(id);
    }

    /** Which of these refer to another statement, or are referred to. */
    Set<UUID> linked(List<UUID> ids) throws SQLException {
        Set<UUID> linked = new HashSet<>();
        for (int from = 0; from < ids.size(); from += MAX_IN_LIST) {
            List<UUID> chunk = ids.subList(from, Math.min(ids.size(), from + MAX_IN_LIST));
            for (String column : new String[] {"source", "target"}) {
                try (PreparedStatement statement = connection.prepareStatement("select " + column
                        + " from statement_reference where tenant = ? and " + column + " in ("
                        + SqlDialect.marks(MAX_IN_LIST) + ")")) {
                    dialect.bind(statement, 1, tenant.value());
                    for (int i = 0; i < MAX_IN_LIST; i++) {
                        dialect.bind(statement, i + 2, chunk.get(Math.min(i, chunk.size() - 1)));
                    }
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            linked.add(dialect.id(rows, 1));
                        }
                    }
                }
            }
        }
        return linked;
    }

    /** The terms of this statement itself. */
    Set<Long> terms(StatementRow row) {
        return StatementTerms.of(tenant.value(), Json.readObject(row.json()));
    }

    /**
     * Gives the terms of this statement, and of all it refers to, to all that refer to it; and the latter to itself.
     */
    void link(UUID id) throws SQLException {
        Map<UUID, StatementRow> chain = chain(id);
        Map<UUID, Long> referrers = referrers(id);
        List<List<Long>> terms = new ArrayList<>();
        StatementRow self = chain.get(id);
        for (StatementRow target : chain.values()) {
            if (target.isPlaceholder()) {
                continue;
            }
            Set<Long> own = terms(target);
            if (!target.id().equals(id)) {
                own.forEach(term -> terms.add(List.of(term, self.storedAt(), target.storedAt())));
            }
            referrers.forEach((referrer, storedAt) -> {
                if (!referrer.equals(target.id())) {
                    own.forEach(term -> terms.add(List.of(term, storedAt, target.storedAt())));
                }
            });
        }
        if (!terms.isEmpty()) {
            dialect.insertTerms(connection, terms);
        }
    }

    /** This statement, its target, the target's target and so on, as far as they exist; each one locked. */
    Map<UUID, StatementRow> chain(UUID id) throws SQLException {
        Map<UUID, StatementRow> chain = new LinkedHashMap<>();
        Optional<UUID> next = Optional.of(id);
        while (next.isPresent() && !chain.containsKey(next.get())) {
            UUID here = next.get();
            lock(List.of(here));
            StatementRow row =
                    dialect.rows(connection, tenant.value(), List.of(here)).get(here);
            if (row == null) {
                break;
            }
            chain.put(here, row);
            next = row.isPlaceholder() ? Optional.empty() : target(Json.readObject(row.json()));
        }
        return chain;
    }

    /** All that refer to this statement, over any number of steps, and the moments they were stored. */
    Map<UUID, Long> referrers(UUID id) throws SQLException {
        Map<UUID, Long> found = new LinkedHashMap<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            directReferrers(open.pop()).forEach((source, storedAt) -> {
                if (!source.equals(id) && found.putIfAbsent(source, storedAt) == null) {
                    open.push(source);
                }
            });
        }
        return found;
    }

    /** Those whose object is this statement, and the moments they were stored. */
    Map<UUID, Long> directReferrers(UUID id) throws SQLException {
        Map<UUID, Long> found = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select source, stored_at from statement_reference where target = ? and tenant = ?")) {
            dialect.bind(statement, 1, id);
            dialect.bind(statement, 2, tenant.value());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(dialect.id(rows, 1), rows.getLong(2));
                }
            }
        }
        return found;
    }

    /** Locks these statements until the transaction ends. */
    void lock(List<UUID> ids) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update statement set voiding = voiding where id = ? and tenant = ?")) {
            for (UUID id : ids) {
                dialect.bind(statement, 1, id);
                dialect.bind(statement, 2, tenant.value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
