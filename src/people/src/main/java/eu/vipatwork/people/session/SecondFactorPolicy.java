package eu.vipatwork.people.session;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.Settings;

/**
 * How long trainers, providers and administrators may work without a second factor while every page asks them to set one
 * up; with zero they must set it up first.
 */
@Dependent
public class SecondFactorPolicy {

    private final Duration grace;

    @Inject
    public SecondFactorPolicy(Settings settings) {
        this(settings.secondFactorGrace());
    }

    /** @param grace zero or more */
    public SecondFactorPolicy(Duration grace) {
        this.grace = grace;
    }

    Duration grace() {
        return grace;
    }
}
