package eu.vipatwork.xapi.deletion;

import java.time.Instant;

/**
 * A deletion of records: how many, when and why, but not about whom. Statements stored now plus those counted here are
 * all that were ever stored.
 */
public record Deletion(Instant at, Reason reason, long statements, long masked, long documents) {

    /** Why records were deleted. */
    public enum Reason {
        /** They had reached the end of the organisation's retention period. */
        AGE,
        /** The person asked for it (GDPR, article 17). */
        ERASURE
    }

    /** Whether nothing was deleted. */
    public boolean isEmpty() {
        return statements == 0 && masked == 0 && documents == 0;
    }
}
