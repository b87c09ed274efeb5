package eu.vipatwork.xapi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.OrganisationId;

/**
 * All statements in the order they were stored, to rebuild projections. Reads 500 at a time, so the memory needed does
 * not grow with the log. To see every statement stored before now, run it while there is no writer, or read on up to
 * {@link StatementRepository#consistentThrough()}.
 */
@Dependent
public class StatementLog {

    private static final int PAGE = 500;

    private final StatementRepository statements;

    @Inject
    public StatementLog(StatementRepository statements) {
        this.statements = statements;
    }

    /** The statements of all tenants. */
    public void forEach(Consumer<StoredStatement> reader) {
        walk(Optional.empty(), reader);
    }

    /** The statements of one tenant. */
    public void forEach(OrganisationId tenant, Consumer<StoredStatement> reader) {
        walk(Optional.of(tenant), reader);
    }

    private void walk(Optional<OrganisationId> tenant, Consumer<StoredStatement> reader) {
        Instant behind = Instant.EPOCH;
        List<StatementText> page;
        do {
            page = statements.after(tenant, behind, PAGE);
            for (StatementText statement : page) {
                reader.accept(statement.read());
                behind = statement.stored();
            }
        } while (page.size() == PAGE);
    }
}
