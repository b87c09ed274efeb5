package eu.vipatwork.progress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.StatementLog;

/**
 * Rebuilds the projection from the statements in one transaction: others read the old rows until it ends. The log is
 * read once for the registrations in it; then each is made as when a statement of it is voided.
 */
@Dependent
public class RebuildProgress {

    private final ProgressRepository repository;
    private final ProgressProjection projection;
    private final ProgressRules rules;
    private final StatementLog log;

    @Inject
    RebuildProgress(
            ProgressRepository repository, ProgressProjection projection, ProgressRules rules, StatementLog log) {
        this.repository = repository;
        this.projection = projection;
        this.rules = rules;
        this.log = log;
    }

    /** @return how many statements were read */
    @Transactional
    public long rebuild() {
        repository.clear();
        Map<UUID, OrganisationId> registrations = new LinkedHashMap<>();
        long[] read = {0};
        log.forEach(statement -> {
            read[0]++;
            rules.usable(statement)
                    .filter(ProgressStatement::registers)
                    .ifPresent(found -> registrations.putIfAbsent(found.registration(), found.organisation()));
        });
        registrations.forEach((registration, organisation) -> {
            projection.replay(organisation, registration);
            repository.flushAndClear();
        });
        return read[0];
    }
}
