package eu.vipatwork.lti.roster;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.Chore;

/** Reads class lists while somebody waits for them. */
@Dependent
public class ClassListsChore implements Chore {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ReadClassLists readClassLists;

    @Inject
    public ClassListsChore(ReadClassLists readClassLists) {
        this.readClassLists = readClassLists;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        readClassLists.read();
    }
}
