package eu.vipatwork.xapi.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.DeclaredAttachments;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.StatementTerms;
import eu.vipatwork.xapi.statement.TermKind;
import eu.vipatwork.xapi.store.EpochMicros;
import eu.vipatwork.xapi.store.StoredStatement;

/** Deletes or rewrites statements, with the terms that they have and that others have through them. */
final class StatementRemover {

    private final SqlDialect dialect;
    private final Connection connection;
    private final OrganisationId tenant;

    StatementRemover(SqlDialect dialect, Connection connection, OrganisationId tenant) {
        this.dialect = dialect;
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Returns the SHA-2 of the attachments that no statement has any more. */
    Set<String> delete(List<StoredStatement> gone) throws SQLException {
        Set<String> files = new HashSet<>();
        StatementReferences references = new StatementReferences(dialect, connection, tenant);
        List<UUID> ids = gone.stream().map(StoredStatement::id).sorted().toList();
        references.lock(ids);
        Set<UUID> linked = references.linked(ids);
        try (DeletionBatch deletions = new DeletionBatch(dialect, connection, tenant)) {
            for (StoredStatement statement : gone) {
                long moment = EpochMicros.of(statement.stored());
                Set<Long> own = StatementTerms.of(tenant.value(), statement.json());
                deletions.terms(own, moment, 0);
                if (linked.contains(statement.id())) {
                    deleteInheritedTerms(references, statement.id(), own, moment, deletions);
                    deleteOrReplace(references, statement.id(), ids, deletions);
                } else {
                    deletions.statement(statement.id());
                }
                files.addAll(DeclaredAttachments.hashes(statement.json()));
            }
            deletions.run();
        }
        Set<String> unused = new HashSet<>();
        for (String file : files) {
            if (!isUsed(TermKind.ATTACHMENT.of(tenant.value(), file))) {
                unused.add(file);
            }
        }
        return unused;
    }

    /** Deletes the terms that others have through this statement, and that it has through them. */
    private static void deleteInheritedTerms(
            StatementReferences references, UUID id, Set<Long> own, long moment, DeletionBatch deletions)
            throws SQLException {
        for (Long referrer : references.referrers(id).values()) {
            deletions.terms(own, referrer, moment);
        }
        for (StatementRow target : references.chain(id).values()) {
            if (!target.isPlaceholder() && !target.id().equals(id)) {
                deletions.terms(references.terms(target), moment, target.storedAt());
            }
        }
        deletions.reference(id);
    }

    /**
     * A statement that others refer to becomes a placeholder; a placeholder that nothing refers to any more is deleted.
     */
    private static void deleteOrReplace(
            StatementReferences references, UUID id, List<UUID> gone, DeletionBatch deletions) throws SQLException {
        Optional<Long> referrer = remainingReferrer(references, id, gone);
        if (referrer.isPresent()) {
            deletions.replaceByPlaceholder(id, StatementRow.placeholder(id, referrer.get()));
        } else {
            deletions.statement(id);
        }
        for (StatementRow target : references.chain(id).values()) {
            if (target.isPlaceholder()
                    && remainingReferrer(references, target.id(), gone).isEmpty()) {
                deletions.statement(target.id());
            }
        }
    }

    /** The moment of a statement that refers to this one and is not being deleted. */
    private static Optional<Long> remainingReferrer(StatementReferences references, UUID id, List<UUID> gone)
            throws SQLException {
        return references.directReferrers(id).entrySet().stream()
                .filter(referrer -> !gone.contains(referrer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    void rewrite(StoredStatement before, StoredStatement after) throws SQLException {
        long moment = EpochMicros.of(before.stored());
        Set<Long> removed = new HashSet<>(StatementTerms.of(tenant.value(), before.json()));
        Set<Long> added = new HashSet<>(StatementTerms.of(tenant.value(), after.json()));
        Set<Long> kept = new HashSet<>(removed);
        kept.retainAll(added);
        removed.removeAll(kept);
        added.removeAll(kept);
        List<List<Long>> terms = new ArrayList<>();
        added.forEach(term -> terms.add(List.of(term, moment, 0L)));
        try (DeletionBatch deletions = new DeletionBatch(dialect, connection, tenant)) {
            deletions.terms(removed, moment, 0);
            for (Long referrer : new StatementReferences(dialect, connection, tenant)
                    .referrers(before.id())
                    .values()) {
                deletions.terms(removed, referrer, moment);
                added.forEach(term -> terms.add(List.of(term, referrer, moment)));
            }
            deletions.run();
        }
        dialect.insertTerms(connection, terms);
        try (PreparedStatement statement =
                connection.prepareStatement("update statement set json = ? where stored_at = ?")) {
            statement.setString(1, Json.write(after.json()));
            statement.setLong(2, moment);
            statement.executeUpdate();
        }
    }

    private boolean isUsed(long term) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from statement_term where term = ? fetch first 1 rows only")) {
            statement.setLong(1, term);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
