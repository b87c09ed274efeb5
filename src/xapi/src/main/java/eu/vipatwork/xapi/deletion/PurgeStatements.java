package eu.vipatwork.xapi.deletion;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;
import eu.vipatwork.xapi.store.StoredStatement;

/**
 * Deletes statements that are older than the organisation's retention period. Call {@link #some} until it returns 0:
 * each call is one transaction, so that a large purge neither holds locks for long nor starts again when it is
 * interrupted.
 */
@Dependent
public class PurgeStatements {

    private static final int BATCH_SIZE = 500;

    private final StatementRepository statements;
    private final DeleteStatements deleteStatements;
    private final DeletionRepository deletions;
    private final InstantSource clock;

    @Inject
    public PurgeStatements(
            StatementRepository statements,
            DeleteStatements deleteStatements,
            DeletionRepository deletions,
            InstantSource clock) {
        this.statements = statements;
        this.deleteStatements = deleteStatements;
        this.deletions = deletions;
        this.clock = clock;
    }

    /** A dry run: how many statements were stored before this moment. */
    @Transactional
    public long count(OrganisationId tenant, Instant before) {
        return statements.countBefore(tenant, before);
    }

    /** Deletes the oldest of them, up to 500, and returns how many. */
    @Transactional
    public long some(OrganisationId tenant, Instant before) {
        List<StoredStatement> oldest = statements.after(Optional.of(tenant), Instant.EPOCH, BATCH_SIZE).stream()
                .filter(statement -> statement.stored().isBefore(before))
                .map(StatementText::read)
                .toList();
        if (!oldest.isEmpty()) {
            deleteStatements.delete(tenant, oldest);
            deletions.record(tenant, new Deletion(clock.instant(), Deletion.Reason.AGE, oldest.size(), 0, 0));
        }
        return oldest.size();
    }
}
