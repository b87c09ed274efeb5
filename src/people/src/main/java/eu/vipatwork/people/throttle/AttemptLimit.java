package eu.vipatwork.people.throttle;

import java.time.Duration;

/** The number of wrong attempts that are checked within a window. The window begins with the first attempt. */
public record AttemptLimit(int attempts, Duration window) {

    /** Passwords of one account, from all unknown devices together, and again from each known device. */
    public static final AttemptLimit PASSWORDS = new AttemptLimit(10, Duration.ofMinutes(15));

    /** Codes of one second factor: with three of a million valid, a year of guessing succeeds once in four times. */
    public static final AttemptLimit CODES = new AttemptLimit(10, Duration.ofHours(1));

    /** All attempts from one network: high, since a school may share one address. */
    static final AttemptLimit NETWORK = new AttemptLimit(100, Duration.ofMinutes(15));

    /** E-mails to one address that anyone may request. */
    static final AttemptLimit EMAILS = new AttemptLimit(3, Duration.ofHours(1));

    /** Audit entries about rejected attempts on one account. */
    static final AttemptLimit REJECTION_NOTICES = new AttemptLimit(1, Duration.ofMinutes(15));

    /** Longer than every window above: older counters are deleted. */
    static final Duration LONGEST_WINDOW = Duration.ofDays(1);
}
