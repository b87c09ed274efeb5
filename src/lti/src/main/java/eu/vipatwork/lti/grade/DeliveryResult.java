package eu.vipatwork.lti.grade;

import java.time.Duration;
import java.util.Optional;

/** The result of one delivery of a grade. */
sealed interface DeliveryResult {

    /** The platform accepted it. */
    record Sent() implements DeliveryResult {}

    /**
     * A temporary failure.
     *
     * @param wholePlatform whether other grades for the platform would fail, too
     * @param retryAfter the pause that the platform requests
     */
    record Later(GradeFault fault, String detail, boolean wholePlatform, Optional<Duration> retryAfter)
            implements DeliveryResult {

        static Later gradeOnly(GradeFault fault, String detail) {
            return new Later(fault, detail, false, Optional.empty());
        }

        static Later wholePlatform(GradeFault fault, String detail) {
            return new Later(fault, detail, true, Optional.empty());
        }
    }

    /** A permanent failure. */
    record Refused(GradeFault fault, String detail) implements DeliveryResult {}

    /** The time of the delivery ended before it was sent. */
    record NotTried() implements DeliveryResult {}
}
