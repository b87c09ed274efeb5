package eu.vipatwork.lti.launch;

import java.time.Duration;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.lti.deeplinking.SelectionRepository;
import eu.vipatwork.lti.key.ToolKeys;
import eu.vipatwork.shared.ScheduledJob;

/** Forgets launches that nobody ended, and sees to it that our keys do not grow old. */
@Dependent
class DeleteExpiredLaunchesJob implements ScheduledJob {

    private final LoginRepository logins;
    private final LaunchTicketRepository arrivals;
    private final SelectionRepository selections;
    private final ToolKeys keys;

    @Inject
    DeleteExpiredLaunchesJob(LoginRepository logins, LaunchTicketRepository arrivals, SelectionRepository selections, ToolKeys keys) {
        this.logins = logins;
        this.arrivals = arrivals;
        this.selections = selections;
        this.keys = keys;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        logins.forgetExpired();
        arrivals.forgetExpired();
        selections.forgetExpired();
        keys.rotate();
    }
}
