package eu.vipatwork.content.search;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.shared.ScheduledJob;

/** Updates the search index in the background: after the start, and after each release. */
@ApplicationScoped
public class SearchIndexJob implements ScheduledJob {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Search search;

    @Inject
    public SearchIndexJob(Search search) {
        this.search = search;
    }

    /** For the client proxy. */
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
