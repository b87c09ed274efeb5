package eu.vipatwork.content.lucene;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.content.Search;
import eu.vipatwork.shared.Chore;

/** Brings the search index forward, beside the pages: after the start, and whenever something was released. */
@ApplicationScoped
public class IndexChore implements Chore {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Search search;

    @Inject
    public IndexChore(Search search) {
        this.search = search;
    }

    /** For the proxy. */
    protected IndexChore() {
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
