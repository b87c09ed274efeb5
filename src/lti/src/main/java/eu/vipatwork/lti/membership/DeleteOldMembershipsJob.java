package eu.vipatwork.lti.membership;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.ScheduledJob;

/** Deletes memberships that were last read more than 30 days ago. */
@Dependent
public class DeleteOldMembershipsJob implements ScheduledJob {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final ContextMemberships memberships;

    @Inject
    public DeleteOldMembershipsJob(ContextMemberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        memberships.deleteOld();
    }
}
