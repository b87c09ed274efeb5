package eu.vipatwork.people;

import java.time.Instant;

/** Data that is deleted after a time. {@code privacy.DeleteExpired} finds the implementations by CDI. */
public interface ExpiringData {

    /**
     * Deletes what has expired, in the caller's transaction.
     *
     * @return the number of rows deleted
     */
    int deleteExpired(Instant now);
}
