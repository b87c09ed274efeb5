package eu.vipatwork.lti.launch;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.lti.deeplinking.SelectionRepository;
import eu.vipatwork.shared.ScheduledJob;

/** Deletes logins, launch tickets and content selections that have expired. */
@Dependent
class DeleteExpiredLaunchesJob implements ScheduledJob {

    private final LoginRepository logins;
    private final LaunchTicketRepository tickets;
    private final SelectionRepository selections;

    @Inject
    DeleteExpiredLaunchesJob(LoginRepository logins, LaunchTicketRepository tickets, SelectionRepository selections) {
        this.logins = logins;
        this.tickets = tickets;
        this.selections = selections;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        logins.deleteExpired();
        tickets.deleteExpired();
        selections.deleteExpired();
    }
}
