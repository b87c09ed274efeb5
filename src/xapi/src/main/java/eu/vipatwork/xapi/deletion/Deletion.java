package eu.vipatwork.xapi.deletion;

import java.time.Instant;

/**
 * Statements that were taken out of the store: how many, when and why, and nothing about whom. Together with those kept they are all that
 * ever were stored.
 */
public record Deletion(Instant at, Reason reason, long statements, long masked, long documents) {

    /** Why records go. */
    public enum Reason {
        /** They had reached the age at which the organisation lets them go. */
        AGE,
        /** The person asked for it (GDPR, article 17). */
        ERASURE
    }

    /** Whether nothing went at all. */
    public boolean isEmpty() {
        return statements == 0 && masked == 0 && documents == 0;
    }
}
