package eu.vipatwork.shared;

import java.time.Duration;

/**
 * Work that comes again by itself: letters to be sent, statements to be forwarded, what has run out to be forgotten. A
 * room makes a bean of it; the application runs all such beans, each on one thread at a time, on every node. The next
 * run begins this long after the last one ended. A run that throws is logged, and comes again at its next time.
 */
public interface ScheduledJob {

    /** The pause between two runs, one second or longer. */
    Duration pause();

    /** Begins and ends its own transactions. */
    void run();
}
