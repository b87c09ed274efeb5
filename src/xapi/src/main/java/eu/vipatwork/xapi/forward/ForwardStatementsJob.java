package eu.vipatwork.xapi.forward;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.ScheduledJob;

/** Forwards statements that are due, every few seconds. */
@Dependent
public class ForwardStatementsJob implements ScheduledJob {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final ForwardStatements forwardStatements;

    @Inject
    public ForwardStatementsJob(ForwardStatements forwardStatements) {
        this.forwardStatements = forwardStatements;
    }

    @Override
    public Duration pause() {
        return INTERVAL;
    }

    @Override
    public void run() {
        forwardStatements.sendDue();
    }
}
