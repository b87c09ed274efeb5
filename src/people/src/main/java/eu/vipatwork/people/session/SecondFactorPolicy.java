package eu.vipatwork.people.session;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * How long trainers, providers and administrators may work without a second factor while every page asks them to set one
 * up: seven days, or the number in the system property {@value #GRACE_DAYS}; with 0 they must set it up first.
 */
@Dependent
public class SecondFactorPolicy {

    public static final String GRACE_DAYS = "vipatwork.second-factor.grace-days";

    private final Duration grace;

    @Inject
    public SecondFactorPolicy() {
        this(Duration.ofDays(Long.getLong(GRACE_DAYS, 7)));
    }

    /** @param grace zero or more */
    public SecondFactorPolicy(Duration grace) {
        this.grace = grace;
    }

    Duration grace() {
        return grace;
    }
}
