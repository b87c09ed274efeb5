package eu.vipatwork.lti.membership;

import java.time.Duration;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.shared.ScheduledJob;

/** Forgets class lists that nobody has looked at for a month. */
@Dependent
public class DeleteOldMembershipsJob implements ScheduledJob {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final ContextMemberships lists;

    @Inject
    public DeleteOldMembershipsJob(ContextMemberships lists) {
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
