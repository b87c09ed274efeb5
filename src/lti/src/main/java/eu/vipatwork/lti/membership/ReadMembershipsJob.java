package eu.vipatwork.lti.membership;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.ScheduledJob;

/** Reads requested memberships every two seconds: a user may be waiting for one. */
@Dependent
public class ReadMembershipsJob implements ScheduledJob {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ReadMemberships readMemberships;

    @Inject
    public ReadMembershipsJob(ReadMemberships readMemberships) {
        this.readMemberships = readMemberships;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        readMemberships.read();
    }
}
