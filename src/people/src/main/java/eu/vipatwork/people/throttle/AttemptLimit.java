package eu.vipatwork.people.throttle;

import java.time.Duration;

/** How many wrong attempts are looked at within a window; the window begins with the first of them. */
record AttemptLimit(int attempts, Duration window) {

    /** Passwords of one account, from devices on which its owner has not been; and again from each device known. */
    static final AttemptLimit PASSWORDS = new AttemptLimit(10, Duration.ofMinutes(15));

    /** Codes of one second factor: with three valid ones among a million, guessing for a year finds one in four times. */
    static final AttemptLimit CODES = new AttemptLimit(10, Duration.ofHours(1));

    /** From one network, whatever the account: high, since a whole school may share one address. */
    static final AttemptLimit NETWORK = new AttemptLimit(100, Duration.ofMinutes(15));

    /** Letters to one address that anybody may ask for. */
    static final AttemptLimit LETTERS = new AttemptLimit(3, Duration.ofHours(1));

    /** How often the audit log hears that attempts on one account are not looked at. */
    static final AttemptLimit TOLD = new AttemptLimit(1, Duration.ofMinutes(15));
}
