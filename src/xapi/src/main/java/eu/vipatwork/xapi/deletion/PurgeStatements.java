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
 * Lets go of records that are older than an organisation keeps them. Do {@link #some} until it gives 0: each call is one transaction, so that a large purge
 * neither holds locks for long nor has to begin anew when it is interrupted.
 */
@Dependent
public class PurgeStatements {

    private static final int AT_ONCE = 500;

    private final StatementRepository statements;
    private final DeletionRepository removals;
    private final InstantSource clock;

    @Inject
    public PurgeStatements(StatementRepository statements, DeletionRepository removals, InstantSource clock) {
        this.statements = statements;
        this.removals = removals;
        this.clock = clock;
    }

    /** A dry run: how many statements were stored before this moment. */
    @Transactional
    public long count(OrganisationId tenant, Instant before) {
        return removals.countBefore(tenant, before);
    }

    /** Removes the oldest of them, up to 500, and tells how many. */
    @Transactional
    public long some(OrganisationId tenant, Instant before) {
        List<StoredStatement> old = statements.after(Optional.of(tenant), Instant.EPOCH, AT_ONCE).stream()
                .filter(statement -> statement.stored().isBefore(before))
                .map(StatementText::read)
                .toList();
        if (!old.isEmpty()) {
            removals.remove(tenant, old);
            removals.record(tenant, new Deletion(clock.instant(), Deletion.Reason.AGE, old.size(), 0, 0));
        }
        return old.size();
    }
}
