package eu.vipatwork.shared;

import java.time.Duration;

/**
 * Work that is repeated: sending e-mails, forwarding statements, deleting what has expired. A module makes a bean of
 * it. The application runs all such beans on every node, each on one thread at a time, with this pause between the end
 * of one run and the start of the next. A run that throws is logged and tried again after the pause.
 */
public interface ScheduledJob {

    /** The pause between two runs, one second or longer. */
    Duration pause();

    /** Begins and ends its own transactions. */
    void run();
}
