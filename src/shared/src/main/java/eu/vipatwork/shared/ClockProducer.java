package eu.vipatwork.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one clock of the house, in steps of a microsecond: what both databases keep, so that a time reads back equal. */
@ApplicationScoped
public class ClockProducer {

    private static final Duration STEP = Duration.ofNanos(1_000);

    /** The clock that every use case asks; tests hand in one that stands still. */
    @Produces
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), STEP);
    }
}
