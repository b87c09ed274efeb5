package eu.vipatwork.lti.roster;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.Chore;

/** Forgets class lists that nobody has looked at for a month. */
@Dependent
public class ForgetClassListsChore implements Chore {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final ClassLists lists;

    @Inject
    public ForgetClassListsChore(ClassLists lists) {
        this.lists = lists;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        lists.forgetOld();
    }
}
