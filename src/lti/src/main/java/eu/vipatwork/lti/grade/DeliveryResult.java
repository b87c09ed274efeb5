package eu.vipatwork.lti.grade;

import java.time.Duration;
import java.util.Optional;

/** What came of the sending of a grade. */
sealed interface DeliveryResult {

    /** The platform has it. */
    record Sent() implements DeliveryResult {}

    /**
     * Not now.
     *
     * @param wholePlatform whether others for the same platform would fail as well
     * @param retryAfter when the platform says how long
     */
    record Later(GradeFault fault, String detail, boolean wholePlatform, Optional<Duration> retryAfter)
            implements DeliveryResult {

        static Later alone(GradeFault fault, String detail) {
            return new Later(fault, detail, false, Optional.empty());
        }

        static Later all(GradeFault fault, String detail) {
            return new Later(fault, detail, true, Optional.empty());
        }
    }

    /** There is no sense in trying again. */
    record Refused(GradeFault fault, String detail) implements DeliveryResult {}

    /** The turn ended before it was tried. */
    record NotTried() implements DeliveryResult {}
}
