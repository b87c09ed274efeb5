package eu.vipatwork.people.job;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.people.privacy.DeleteExpired;
import eu.vipatwork.shared.ScheduledJob;

/** Deletes expired data every six hours. */
@Dependent
public class DeleteExpiredJob implements ScheduledJob {

    private static final Duration PAUSE = Duration.ofHours(6);

    private final DeleteExpired deleteExpired;

    @Inject
    DeleteExpiredJob(DeleteExpired deleteExpired) {
        this.deleteExpired = deleteExpired;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        deleteExpired.delete();
    }
}
