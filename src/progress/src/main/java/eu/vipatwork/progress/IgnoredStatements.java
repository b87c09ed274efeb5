package eu.vipatwork.progress;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts the statements about courses that progress could not use, since the start of the server. The first of each
 * reason, the tenth, the hundredth and so on are logged, so that a faulty client does not fill the log.
 */
@ApplicationScoped
public class IgnoredStatements {

    private static final System.Logger LOG = System.getLogger(IgnoredStatements.class.getName());

    private final Map<Reason, AtomicLong> counts = new EnumMap<>(Reason.class);

    /** Why a statement changed nothing. */
    public enum Reason {
        /** Its authority may not speak for the course. */
        AUTHORITY,
        /** Its actor is not an account of this server. */
        ACTOR,
        /** The registration belongs to another organisation or person, or is for another course. */
        REGISTRATION,
        /** There is no such course or unit on this server, or no version of that form. */
        CONTENT
    }

    public IgnoredStatements() {
        for (Reason reason : Reason.values()) {
            counts.put(reason, new AtomicLong());
        }
    }

    void add(Reason reason, ProgressStatement statement) {
        long count = counts.get(reason).incrementAndGet();
        if (isPowerOfTen(count)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "progress ignored the statement {0}, number {1} with the reason {2}",
                    statement.statement().id(),
                    Long.toString(count),
                    reason);
        }
    }

    /** How many were ignored for this reason. */
    public long count(Reason reason) {
        return counts.get(reason).get();
    }

    private static boolean isPowerOfTen(long count) {
        long rest = count;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }
}
