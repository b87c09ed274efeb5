package eu.vipatwork.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The clock of the application, in steps of a microsecond: the precision of both databases. */
@ApplicationScoped
public class ClockProducer {

    private static final Duration STEP = Duration.ofNanos(1_000);

    /** The clock of every use case; tests replace it by one that they move. */
    @Produces
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), STEP);
    }
}
