package eu.vipatwork.lti.membership;

import java.time.Duration;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.shared.ScheduledJob;

/** Reads class lists while somebody waits for them. */
@Dependent
public class ReadMembershipsJob implements ScheduledJob {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ReadMemberships readClassLists;

    @Inject
    public ReadMembershipsJob(ReadMemberships readClassLists) {
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
