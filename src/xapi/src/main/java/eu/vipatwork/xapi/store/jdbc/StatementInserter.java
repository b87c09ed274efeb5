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
import eu.vipatwork.xapi.jdbc.Micros;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.StatementEquality;
import eu.vipatwork.xapi.statement.StatementRules;
import eu.vipatwork.xapi.statement.StatementTerms;
import eu.vipatwork.xapi.store.InsertResult;
import eu.vipatwork.xapi.store.NewStatement;
import eu.vipatwork.xapi.store.StoredStatement;

/**
 * Keeps one batch. What is there already is compared first. Then new statements go in sorted by id, together with a place for each
 * statement they refer to that is not there, so that two writers wait for each other at the unique index and
 * never in a circle. Who finds its id taken after all compares again, or fills the place that awaited it.
 */
final class StatementInserter {

    private final SqlDialect dialect;
    private final StoredSequence moments;
    private final ActivityDefinitionTable definitions;
    private final Connection connection;
    private final OrganisationId tenant;

    private final Set<UUID> unchanged = new HashSet<>();
    /** Those that came without a timestamp: the one they were given here does not tell them from others. */
    private final Set<UUID> undated = new HashSet<>();

    private final List<StoredStatement> added = new ArrayList<>();

    StatementInserter(SqlDialect dialect, StoredSequence moments, ActivityDefinitionTable definitions, Connection connection, OrganisationId tenant) {
        this.dialect = dialect;
        this.moments = moments;
        this.definitions = definitions;
        this.connection = connection;
        this.tenant = tenant;
    }

    InsertResult keep(List<NewStatement> drafts, boolean define) throws SQLException {
        Map<UUID, UUID> targets = new HashMap<>();
        Set<UUID> touched = new HashSet<>();
        for (NewStatement draft : drafts) {
            touched.add(draft.id());
            StatementReferences.target(draft.json()).ifPresent(target -> {
                targets.put(draft.id(), target);
                touched.add(target);
            });
        }
        SqlDialect.Opening opening = dialect.open(connection, tenant.value(), touched);
        List<NewStatement> fresh = new ArrayList<>(drafts.size());
        for (NewStatement draft : drafts) {
            StatementRow there = opening.present().get(draft.id());
            if (there == null || there.isAwaited()) {
                fresh.add(draft);
            } else if (isSame(there, draft)) {
                unchanged.add(draft.id());
            } else {
                return new InsertResult.Differs(draft.id());
            }
        }
        if (fresh.isEmpty()) {
            return new InsertResult.Kept(List.of(), unchanged);
        }
        Map<UUID, StatementRow> rows = rows(fresh, opening.now());
        List<StatementRow> places = new ArrayList<>(rows.values());
        Set<UUID> awaited = new HashSet<>();
        for (NewStatement draft : fresh) {
            UUID target = targets.get(draft.id());
            if (target != null
                    && !rows.containsKey(target)
                    && !opening.present().containsKey(target)
                    && awaited.add(target)) {
                places.add(StatementRow.awaited(target, rows.get(draft.id()).storedAt()));
            }
        }
        places.sort(Comparator.comparing(StatementRow::id));
        Set<UUID> inserted = dialect.insert(connection, tenant.value(), places);
        Set<UUID> filled = new HashSet<>();
        if (!inserted.containsAll(rows.keySet())) {
            UUID different = meetOthers(fresh, rows, inserted, filled);
            if (different != null) {
                undo(inserted, rows);
                return new InsertResult.Differs(different);
            }
        }
        references(rows, targets, inserted, filled);
        if (define) {
            List<ObjectNode> kept = added.stream().map(StoredStatement::json).toList();
            definitions.add(connection, tenant.value(), kept, opening.now());
        }
        return new InsertResult.Kept(List.copyOf(added), unchanged);
    }

    private Map<UUID, StatementRow> rows(List<NewStatement> fresh, long now) {
        Map<UUID, StatementRow> rows = new HashMap<>();
        long moment = moments.take(now, fresh.size());
        for (NewStatement draft : fresh) {
            String stored = Micros.instant(moment).toString();
            ObjectNode json = draft.json();
            json.put("stored", stored);
            if (!json.has("timestamp")) {
                json.put("timestamp", stored);
                undated.add(draft.id());
            }
            rows.put(
                    draft.id(),
                    new StatementRow(
                            moment,
                            draft.id(),
                            false,
                            StatementRules.isVoiding(json),
                            Json.write(json),
                            StatementTerms.of(tenant.value(), json)));
            added.add(new StoredStatement(draft.id(), tenant, Micros.instant(moment), json));
            moment += moments.step();
        }
        return rows;
    }

    /** Some ids were taken: by a place that awaits them, or by another writer just now. Gives the id of one that differs. */
    private UUID meetOthers(List<NewStatement> fresh, Map<UUID, StatementRow> rows, Set<UUID> inserted, Set<UUID> filled)
            throws SQLException {
        List<NewStatement> taken = new ArrayList<>(
                fresh.stream().filter(draft -> !inserted.contains(draft.id())).toList());
        taken.sort(Comparator.comparing(NewStatement::id));
        for (NewStatement draft : taken) {
            lock(draft.id());
            StatementRow there = dialect.rows(connection, tenant.value(), List.of(draft.id()))
                    .get(draft.id());
            if (there == null) {
                throw new SQLException("a statement went away while it was stored again", "40001");
            }
            if (there.isAwaited()) {
                fill(rows.get(draft.id()));
                filled.add(draft.id());
            } else if (isSame(there, draft)) {
                unchanged.add(draft.id());
                rows.remove(draft.id());
                added.removeIf(statement -> statement.id().equals(draft.id()));
            } else {
                return draft.id();
            }
        }
        return null;
    }

    private void fill(StatementRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update statement set stored_at = ?, voided = (case when ? then false else voided end), voiding = ?, json = ?"
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

    private void references(Map<UUID, StatementRow> rows, Map<UUID, UUID> targets, Set<UUID> inserted, Set<UUID> filled)
            throws SQLException {
        if (targets.isEmpty() && filled.isEmpty()) {
            return;
        }
        StatementReferences references = new StatementReferences(dialect, connection, tenant);
        // First the locks, then the rows that others may wait for while they hold those locks.
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

    /** Takes the row's lock until the end of the transaction. */
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

    private boolean isSame(StatementRow there, NewStatement draft) {
        ObjectNode sent = draft.json();
        if (undated.contains(draft.id())) {
            sent = sent.deepCopy();
            sent.remove("timestamp");
        }
        return StatementEquality.same(Json.readObject(there.json()), sent);
    }
}
