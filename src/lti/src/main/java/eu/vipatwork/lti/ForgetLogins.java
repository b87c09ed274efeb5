package eu.vipatwork.lti;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.Chore;

/** Forgets launches that nobody ended, and sees to it that our keys do not grow old. */
@Dependent
class ForgetLogins implements Chore {

    private final Logins logins;
    private final Arrivals arrivals;
    private final Selections selections;
    private final ToolKeys keys;

    @Inject
    ForgetLogins(Logins logins, Arrivals arrivals, Selections selections, ToolKeys keys) {
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
