package eu.vipatwork.content.search;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import eu.vipatwork.shared.ScheduledJob;

/** Brings the search index forward, beside the pages: after the start, and whenever something was released. */
@ApplicationScoped
public class SearchIndexJob implements ScheduledJob {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Search search;

    @Inject
    public SearchIndexJob(Search search) {
        this.search = search;
    }

    /** For the proxy. */
    protected SearchIndexJob() {
        this(null);
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        search.refresh();
    }
}
