package eu.vipatwork.people.throttle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Counts attempts in the database, so that all nodes count together. An attempt is counted before it is looked at, by
 * one statement: a hundred at the same moment cannot all be the first. The count stands whatever becomes of the caller.
 */
@Dependent
class AttemptCountRepository {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    AttemptCountRepository(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * Counts one more attempt.
     *
     * @return nothing when it may be looked at; otherwise how long until the next one may
     * @throws jakarta.persistence.PersistenceException when somebody else counted the very first one at the same
     *     moment; the next call will succeed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Duration> reserve(String bucket, AttemptLimit limit) {
        Instant now = clock.instant();
        Instant windowStart = now.minus(limit.window());
        int counted = people.createQuery("update AttemptCountRow g set g.failures = g.failures + 1"
                        + " where g.bucket = :bucket and g.since > :start and g.failures < :limit")
                .setParameter("bucket", bucket)
                .setParameter("start", windowStart)
                .setParameter("limit", limit.attempts())
                .executeUpdate();
        if (counted == 1) {
            return Optional.empty();
        }
        int restarted = people.createQuery("update AttemptCountRow g set g.failures = 1, g.since = :now"
                        + " where g.bucket = :bucket and g.since <= :start")
                .setParameter("now", now)
                .setParameter("bucket", bucket)
                .setParameter("start", windowStart)
                .executeUpdate();
        if (restarted == 1) {
            return Optional.empty();
        }
        List<Instant> since = people.createQuery(
                        "select g.since from AttemptCountRow g where g.bucket = :bucket and g.failures >= :limit",
                        Instant.class)
                .setParameter("bucket", bucket)
                .setParameter("limit", limit.attempts())
                .getResultList();
        if (!since.isEmpty()) {
            return Optional.of(Duration.between(now, since.get(0).plus(limit.window())));
        }
        people.persist(new AttemptCountRow(bucket, now));
        people.flush();
        return Optional.empty();
    }

    /** Takes back an attempt that was no guess, because it was right. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(String bucket) {
        people.createQuery(
                        "update AttemptCountRow g set g.failures = g.failures - 1 where g.bucket = :bucket and g.failures > 0")
                .setParameter("bucket", bucket)
                .executeUpdate();
    }
}
