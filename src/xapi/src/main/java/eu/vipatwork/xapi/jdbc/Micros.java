package eu.vipatwork.xapi.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as they stand in the tables: microseconds since 1970-01-01T00:00Z. */
final class Micros {

    private static final long PER_SECOND = 1_000_000;

    private Micros() {}

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000L);
    }
}
