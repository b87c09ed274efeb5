package eu.vipatwork.xapi.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.StatementEquality;
import eu.vipatwork.xapi.statement.StatementRules;
import eu.vipatwork.xapi.statement.StatementTerms;
import eu.vipatwork.xapi.store.DefinitionPolicy;
import eu.vipatwork.xapi.store.EpochMicros;
import eu.vipatwork.xapi.store.InsertResult;
import eu.vipatwork.xapi.store.NewStatement;
import eu.vipatwork.xapi.store.StoredStatement;

/**
 * Inserts one batch. Existing statements are compared first. New ones are inserted sorted by id, together with a
 * placeholder for each missing statement they refer to, so that two writers wait for each other at the unique index and
 * never in a circle. If an id was inserted concurrently, compare again, or fill the placeholder.
 */
final class StatementInserter {

    private final SqlDialect dialect;
    private final StoredSequence sequence;
    private final ActivityDefinitionTable definitions;
    private final Connection connection;
    private final OrganisationId tenant;

    private final Set<UUID> unchanged = new HashSet<>();
    /** Statements sent without a timestamp: the one set here is ignored when they are compared. */
    private final Set<UUID> undated = new HashSet<>();

    private final List<StoredStatement> added = new ArrayList<>();

    StatementInserter(
            SqlDialect dialect,
            StoredSequence sequence,
            ActivityDefinitionTable definitions,
            Connection connection,
            OrganisationId tenant) {
        this.dialect = dialect;
        this.sequence = sequence;
        this.definitions = definitions;
        this.connection = connection;
        this.tenant = tenant;
    }

    InsertResult insert(List<NewStatement> statements, DefinitionPolicy policy) throws SQLException {
        Map<UUID, UUID> targets = new HashMap<>();
        Set<UUID> touched = new HashSet<>();
        for (NewStatement statement : statements) {
            touched.add(statement.id());
            StatementReferences.target(statement.json()).ifPresent(target -> {
                targets.put(statement.id(), target);
                touched.add(target);
            });
        }
        SqlDialect.WriteStart start = dialect.startWriting(connection, tenant.value(), touched);
        List<NewStatement> fresh = new ArrayList<>(statements.size());
        for (NewStatement statement : statements) {
            StatementRow existing = start.existing().get(statement.id());
            if (existing == null || existing.isPlaceholder()) {
                fresh.add(statement);
            } else if (isSame(existing, statement)) {
                unchanged.add(statement.id());
            } else {
                return new InsertResult.Different(statement.id());
            }
        }
        if (fresh.isEmpty()) {
            return new InsertResult.Inserted(List.of(), unchanged);
        }
        Map<UUID, StatementRow> rows = rows(fresh, start.now());
        List<StatementRow> inserts = new ArrayList<>(rows.values());
        Set<UUID> missing = new HashSet<>();
        for (NewStatement statement : fresh) {
            UUID target = targets.get(statement.id());
            if (target != null
                    && !rows.containsKey(target)
                    && !start.existing().containsKey(target)
                    && missing.add(target)) {
                inserts.add(StatementRow.placeholder(
                        target, rows.get(statement.id()).storedAt()));
            }
        }
        inserts.sort(Comparator.comparing(StatementRow::id));
        Set<UUID> inserted = dialect.insert(connection, tenant.value(), inserts);
        Set<UUID> filled = new HashSet<>();
        if (!inserted.containsAll(rows.keySet())) {
            UUID different = resolveTaken(fresh, rows, inserted, filled);
            if (different != null) {
                undo(inserted, rows);
                return new InsertResult.Different(different);
            }
        }
        addReferences(rows, targets, filled);
        if (policy == DefinitionPolicy.STORE) {
            List<ObjectNode> stored = added.stream().map(StoredStatement::json).toList();
            definitions.add(connection, tenant.value(), stored, start.now());
        }
        return new InsertResult.Inserted(List.copyOf(added), unchanged);
    }

    private Map<UUID, StatementRow> rows(List<NewStatement> fresh, long now) {
        Map<UUID, StatementRow> rows = new HashMap<>();
        long moment = sequence.take(now, fresh.size());
        for (NewStatement statement : fresh) {
            String stored = EpochMicros.instant(moment).toString();
            ObjectNode json = statement.json();
            json.put("stored", stored);
            if (!json.has("timestamp")) {
                json.put("timestamp", stored);
                undated.add(statement.id());
            }
            rows.put(
                    statement.id(),
                    new StatementRow(
                            moment,
                            statement.id(),
                            false,
                            StatementRules.isVoiding(json),
                            Json.write(json),
                            StatementTerms.of(tenant.value(), json)));
            added.add(new StoredStatement(statement.id(), tenant, EpochMicros.instant(moment), json));
            moment += sequence.step();
        }
        return rows;
    }

    /**
     * Some ids were taken: by a placeholder, or by a concurrent writer. Returns the id of one that differs, or null.
     */
    private UUID resolveTaken(
            List<NewStatement> fresh, Map<UUID, StatementRow> rows, Set<UUID> inserted, Set<UUID> filled)
            throws SQLException {
        List<NewStatement> taken = new ArrayList<>(fresh.stream()
                .filter(statement -> !inserted.contains(statement.id()))
                .toList());
        taken.sort(Comparator.comparing(NewStatement::id));
        for (NewStatement statement : taken) {
            lock(statement.id());
            StatementRow existing = dialect.rows(connection, tenant.value(), List.of(statement.id()))
                    .get(statement.id());
            if (existing == null) {
                throw new SQLException("a statement was deleted while it was stored again", "40001");
            }
            if (existing.isPlaceholder()) {
                fillPlaceholder(rows.get(statement.id()));
                filled.add(statement.id());
            } else if (isSame(existing, statement)) {
                unchanged.add(statement.id());
                rows.remove(statement.id());
                added.removeIf(one -> one.id().equals(statement.id()));
            } else {
                return statement.id();
            }
        }
        return null;
    }

    private void fillPlaceholder(StatementRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update statement set stored_at = ?,"
                + " voided = (case when ? then false else voided end), voiding = ?, json = ?"
                + " where id = ? and tenant = ?")) {
            statement.setLong(1, row.storedAt());
            statement.setBoolean(2, row.voiding());
            statement.setBoolean(3, row.voiding());
            statement.setString(4, row.json());
            dialect.bind(statement, 5, row.id());
            dialect.bind(statement, 6, tenant.value());
            statement.executeUpdate();
        }
        List<List<Long>> terms = new ArrayList<>();
        row.terms().forEach(term -> terms.add(List.of(term, row.storedAt(), 0L)));
        dialect.insertTerms(connection, terms);
    }

    private void addReferences(Map<UUID, StatementRow> rows, Map<UUID, UUID> targets, Set<UUID> filled)
            throws SQLException {
        if (targets.isEmpty() && filled.isEmpty()) {
            return;
        }
        StatementReferences references = new StatementReferences(dialect, connection, tenant);
        // Take the locks first, then insert the rows that others may wait for while they hold those locks.
        List<UUID> referrers =
                rows.keySet().stream().filter(targets::containsKey).sorted().toList();
        for (UUID referrer : referrers) {
            references.lockChain(targets.get(referrer));
        }
        references.add(rows.values(), targets);
        List<UUID> concerned = new ArrayList<>(filled);
        rows.keySet().stream()
                .filter(id -> targets.containsKey(id) || targets.containsValue(id))
                .filter(id -> !filled.contains(id))
                .forEach(concerned::add);
        concerned.sort(Comparator.naturalOrder());
        for (UUID id : concerned) {
            references.link(id);
        }
        for (StatementRow row : rows.values()) {
            if (row.voiding()) {
                markVoided(targets.get(row.id()));
            }
        }
    }

    /** A voiding statement itself cannot be voided (xAPI 1.0.3 Data 2.3.2). */
    private void markVoided(UUID target) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update statement set voided = true where id = ? and tenant = ? and voiding = false")) {
            dialect.bind(statement, 1, target);
            dialect.bind(statement, 2, tenant.value());
            statement.executeUpdate();
        }
    }

    /** Locks the row until the end of the transaction. */
    private void lock(UUID id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update statement set voiding = voiding where id = ? and tenant = ?")) {
            dialect.bind(statement, 1, id);
            dialect.bind(statement, 2, tenant.value());
            statement.executeUpdate();
        }
    }

    private void undo(Set<UUID> inserted, Map<UUID, StatementRow> rows) throws SQLException {
        for (UUID id : inserted) {
            StatementRow row = rows.get(id);
            delete("delete from statement where id = ? and tenant = ?", id);
            if (row != null) {
                try (PreparedStatement statement =
                        connection.prepareStatement("delete from statement_term where term = ? and stored_at = ?")) {
                    for (Long term : row.terms()) {
                        statement.setLong(1, term);
                        statement.setLong(2, row.storedAt());
                        statement.executeUpdate();
                    }
                }
            }
        }
    }

    private void delete(String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            dialect.bind(statement, 1, id);
            dialect.bind(statement, 2, tenant.value());
            statement.executeUpdate();
        }
    }

    private boolean isSame(StatementRow existing, NewStatement statement) {
        ObjectNode sent = statement.json();
        if (undated.contains(statement.id())) {
            sent = sent.deepCopy();
            sent.remove("timestamp");
        }
        return StatementEquality.same(Json.readObject(existing.json()), sent);
    }
}
