package eu.vipatwork.lti.grade;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pause before a retry: ten seconds after the first failure, doubled each time, up to an hour; 20 % jitter spreads the
 * retries of grades that failed together.
 */
public final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(10);
    static final Duration MAX = Duration.ofHours(1);
    private static final Duration MAX_OF_OTHERS = Duration.ofMinutes(1);
    private static final double JITTER = 0.2;

    private Backoff() {}

    /** @param failures so far, 0 or more */
    public static Duration after(int failures) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures, 12));
        return jittered(pause.compareTo(MAX) > 0 ? MAX : pause);
    }

    /** The pause for the platform's other grades: at most a minute, as the fault may be of this grade alone. */
    static Duration ofOthers(int failures) {
        Duration pause = after(failures);
        return pause.compareTo(MAX_OF_OTHERS) > 0 ? MAX_OF_OTHERS : pause;
    }

    private static Duration jittered(Duration pause) {
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
