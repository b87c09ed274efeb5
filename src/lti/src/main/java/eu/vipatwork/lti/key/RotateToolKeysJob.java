package eu.vipatwork.lti.key;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.ScheduledJob;

/** Makes the next tool key in time, and deletes old ones. */
@Dependent
class RotateToolKeysJob implements ScheduledJob {

    private final ToolKeys keys;

    @Inject
    RotateToolKeysJob(ToolKeys keys) {
        this.keys = keys;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        keys.rotate();
    }
}
