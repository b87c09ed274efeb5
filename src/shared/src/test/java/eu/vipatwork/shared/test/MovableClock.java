package eu.vipatwork.shared.test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that only the test moves. */
public final class MovableClock implements InstantSource {

    private volatile Instant now;

    public MovableClock(Instant start) {
        this.now = start;
    }

    /** Starts at nine in the morning of 2 March 2026, UTC. */
    public static MovableClock atNine() {
        return new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
