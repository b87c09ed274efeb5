package eu.vipatwork.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.xapi.store.StatementLog;

/** Rebuilds the projection from the statements in one transaction: others read the old rows until it ends. */
@Dependent
public class RebuildProgress {

    private static final int FLUSH_EVERY = 500;

    private final ProgressRepository repository;
    private final ProgressProjection projection;
    private final StatementLog log;

    @Inject
    public RebuildProgress(ProgressRepository repository, ProgressProjection projection, StatementLog log) {
        this.repository = repository;
        this.projection = projection;
        this.log = log;
    }

    /** @return how many statements were read */
    @Transactional
    public long rebuild() {
        repository.clear();
        long[] read = {0};
        log.forEach(statement -> {
            projection.apply(statement);
            if (++read[0] % FLUSH_EVERY == 0) {
                repository.flushAndClear();
            }
        });
        repository.flushAndClear();
        return read[0];
    }
}
