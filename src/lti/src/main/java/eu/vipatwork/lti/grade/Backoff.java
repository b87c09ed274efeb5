package eu.vipatwork.lti.grade;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to leave a platform alone: ten seconds after the first failure, then twice as long each time, up to an hour;
 * a fifth more or less, so that what failed together does not come again together.
 */
public final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LONGEST_OF_OTHERS = Duration.ofMinutes(1);
    private static final double JITTER = 0.2;

    private Backoff() {}

    /** @param failures so far, 0 or more */
    public static Duration after(int failures) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures, 12));
        return jittered(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    /** How long others wait for one that fails: it may be to blame itself. */
    static Duration ofOthers(int failures) {
        Duration pause = after(failures);
        return pause.compareTo(LONGEST_OF_OTHERS) > 0 ? LONGEST_OF_OTHERS : pause;
    }

    private static Duration jittered(Duration pause) {
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
