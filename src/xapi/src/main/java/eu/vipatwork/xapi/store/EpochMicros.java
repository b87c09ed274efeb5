package eu.vipatwork.xapi.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as in the tables: microseconds since 1970-01-01T00:00Z. */
public final class EpochMicros {

    private static final long PER_SECOND = 1_000_000;

    private EpochMicros() {}

    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000L);
    }
}
