package eu.vipatwork.xapi.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.deletion.Deletion;
import eu.vipatwork.xapi.deletion.DeletionRepository;
import eu.vipatwork.xapi.statement.DeclaredAttachments;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.StatementTerms;
import eu.vipatwork.xapi.statement.TermKind;
import eu.vipatwork.xapi.store.AttachmentRepository;
import eu.vipatwork.xapi.store.StoredStatement;
import eu.vipatwork.xapi.store.jdbc.DeletionBatch;
import eu.vipatwork.xapi.store.jdbc.JdbcStatementRepository;
import eu.vipatwork.xapi.store.jdbc.SqlDialect;
import eu.vipatwork.xapi.store.jdbc.StatementReferences;
import eu.vipatwork.xapi.store.jdbc.StatementRow;

/** Takes rows out, and with a statement all terms that it or others have by it. */
@ApplicationScoped
public class RemovalTables implements DeletionRepository {

    private final DataSource dataSource;
    private final JdbcStatementRepository statements;
    private final AttachmentRepository attachments;

    /** For the proxy. */
    protected RemovalTables() {
        this(null, null, null);
    }

    @Inject
    public RemovalTables(DataSource dataSource, JdbcStatementRepository statements, AttachmentRepository attachments) {
        this.dataSource = dataSource;
        this.statements = statements;
        this.attachments = attachments;
    }

    @Override
    public void remove(OrganisationId tenant, List<StoredStatement> gone) {
        SqlDialect dialect = statements.dialect();
        Set<String> files = new HashSet<>();
        run(connection -> {
            StatementReferences references = new StatementReferences(dialect, connection, tenant);
            List<UUID> ids = gone.stream().map(StoredStatement::id).sorted().toList();
            references.lock(ids);
            Set<UUID> linked = references.linked(ids);
            try (DeletionBatch deletions = new DeletionBatch(dialect, connection, tenant)) {
                for (StoredStatement statement : gone) {
                    long moment = Micros.of(statement.stored());
                    Set<Long> own = StatementTerms.of(tenant.value(), statement.json());
                    deletions.terms(own, moment, 0);
                    if (linked.contains(statement.id())) {
                        unlink(references, statement.id(), own, moment, deletions);
                        leaveOrFree(references, statement.id(), ids, deletions);
                    } else {
                        deletions.statement(statement.id());
                    }
                    files.addAll(DeclaredAttachments.hashes(statement.json()));
                }
                deletions.run();
            }
            files.removeIf(file -> isUsed(connection, TermKind.ATTACHMENT.of(tenant.value(), file)));
            return null;
        });
        attachments.remove(tenant, files);
    }

    /** What others have by this statement, and it by them. */
    private static void unlink(StatementReferences references, UUID id, Set<Long> own, long moment, DeletionBatch deletions)
            throws SQLException {
        for (Long referrer : references.referrers(id).values()) {
            deletions.terms(own, referrer, moment);
        }
        for (StatementRow target : references.chain(id).values()) {
            if (!target.isAwaited() && !target.id().equals(id)) {
                deletions.terms(references.terms(target), moment, target.storedAt());
            }
        }
        deletions.reference(id);
    }

    /** While another refers to it, a statement's place stays; with the last that awaited its target, the target's place goes. */
    private static void leaveOrFree(StatementReferences references, UUID id, List<UUID> gone, DeletionBatch deletions)
            throws SQLException {
        Optional<Long> referrer = whoStays(references, id, gone);
        if (referrer.isPresent()) {
            deletions.statementButForItsPlace(id, StatementRow.awaited(id, referrer.get()));
        } else {
            deletions.statement(id);
        }
        for (StatementRow target : references.chain(id).values()) {
            if (target.isAwaited() && whoStays(references, target.id(), gone).isEmpty()) {
                deletions.statement(target.id());
            }
        }
    }

    /** When one was stored that refers to this statement and is not among those that go. */
    private static Optional<Long> whoStays(StatementReferences references, UUID id, List<UUID> gone) throws SQLException {
        return references.directReferrers(id).entrySet().stream()
                .filter(referrer -> !gone.contains(referrer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public void rewrite(StoredStatement before, StoredStatement after) {
        SqlDialect dialect = statements.dialect();
        OrganisationId tenant = before.tenant();
        run(connection -> {
            long moment = Micros.of(before.stored());
            Set<Long> lost = new HashSet<>(StatementTerms.of(tenant.value(), before.json()));
            Set<Long> won = new HashSet<>(StatementTerms.of(tenant.value(), after.json()));
            Set<Long> stay = new HashSet<>(lost);
            stay.retainAll(won);
            lost.removeAll(stay);
            won.removeAll(stay);
            List<List<Long>> terms = new ArrayList<>();
            won.forEach(term -> terms.add(List.of(term, moment, 0L)));
            try (DeletionBatch deletions = new DeletionBatch(dialect, connection, tenant)) {
                deletions.terms(lost, moment, 0);
                for (Long referrer : new StatementReferences(dialect, connection, tenant)
                        .referrers(before.id())
                        .values()) {
                    deletions.terms(lost, referrer, moment);
                    won.forEach(term -> terms.add(List.of(term, referrer, moment)));
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
            return null;
        });
    }

    @Override
    public long removeDocuments(OrganisationId tenant, String agentIdentifier) {
        return run(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from kept_document where agent = ? and tenant = ?")) {
                statement.setLong(1, TermKind.AGENT.of(tenant.value(), agentIdentifier));
                statement.setString(2, tenant.toString());
                return (long) statement.executeUpdate();
            }
        });
    }

    @Override
    public long countDocuments(OrganisationId tenant, String agentIdentifier) {
        return run(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select count(*) from kept_document where agent = ? and tenant = ?")) {
                statement.setLong(1, TermKind.AGENT.of(tenant.value(), agentIdentifier));
                statement.setString(2, tenant.toString());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    @Override
    public void record(OrganisationId tenant, Deletion removal) {
        run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into removal (id, tenant, removed_at, reason, statements, masked, documents) values (?, ?, ?, ?, ?, ?, ?)")) {
                statement.setString(1, eu.vipatwork.shared.Ids.next().toString());
                statement.setString(2, tenant.toString());
                statement.setLong(3, Micros.of(removal.at()));
                statement.setString(4, removal.reason().name());
                statement.setLong(5, removal.statements());
                statement.setLong(6, removal.masked());
                statement.setLong(7, removal.documents());
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public List<Deletion> of(OrganisationId tenant) {
        return run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select removed_at, reason, statements, masked, documents from removal where tenant = ? order by removed_at desc, id desc")) {
                statement.setString(1, tenant.toString());
                List<Deletion> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new Deletion(
                                Micros.instant(row.getLong(1)),
                                Deletion.Reason.valueOf(row.getString(2)),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public long count(OrganisationId tenant) {
        return countUpTo(tenant, Long.MAX_VALUE);
    }

    @Override
    public long countBefore(OrganisationId tenant, Instant before) {
        return countUpTo(tenant, Micros.of(before));
    }

    private long countUpTo(OrganisationId tenant, long end) {
        SqlDialect dialect = statements.dialect();
        return run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select count(*) from statement where tenant = ? and stored_at > 0 and stored_at < ?")) {
                dialect.bind(statement, 1, tenant.value());
                statement.setLong(2, end);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private <T> T run(JdbcStatementRepository.Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static boolean isUsed(Connection connection, long term) {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from statement_term where term = ? fetch first 1 rows only")) {
            statement.setLong(1, term);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }
}
