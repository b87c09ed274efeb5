package eu.vipatwork.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.xapi.store.StatementLog;

/** Writes the whole book again from the statements, in one transaction: readers see the old one until it is done. */
@Dependent
public class RebuildProgress {

    private static final int AT_ONCE = 500;

    private final ProgressRepository pages;
    private final ProgressProjection book;
    private final StatementLog log;

    @Inject
    public RebuildProgress(ProgressRepository pages, ProgressProjection book, StatementLog log) {
        this.pages = pages;
        this.book = book;
        this.log = log;
    }

    /** @return how many statements were read */
    @Transactional
    public long rebuild() {
        pages.clear();
        long[] read = {0};
        log.forEach(statement -> {
            book.take(statement);
            if (++read[0] % AT_ONCE == 0) {
                pages.letGo();
            }
        });
        pages.letGo();
        return read[0];
    }
}
