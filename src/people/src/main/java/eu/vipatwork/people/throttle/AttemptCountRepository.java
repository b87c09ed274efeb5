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

import eu.vipatwork.people.ExpiringData;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * The attempt counters. One statement counts an attempt before it is checked, so concurrent attempts cannot all be the
 * first. Counts are committed separately: a rollback of the caller does not undo them.
 */
@Dependent
class AttemptCountRepository implements ExpiringData {

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
     * @return empty when it may be checked; otherwise the time until the next one may
     * @throws jakarta.persistence.PersistenceException when another transaction inserted the counter at the same
     *     moment; a second call succeeds
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Duration> reserve(String bucket, AttemptLimit limit) {
        Instant now = clock.instant();
        Instant windowStart = now.minus(limit.window());
        if (increment(bucket, limit, windowStart) || restart(bucket, now, windowStart)) {
            return Optional.empty();
        }
        List<Instant> since = people.createQuery(
                        "select a.since from AttemptCountRow a where a.bucket = :bucket and a.attempts >= :limit",
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

    /** Uncounts a correct attempt. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String bucket) {
        people.createQuery("update AttemptCountRow a set a.attempts = a.attempts - 1"
                        + " where a.bucket = :bucket and a.attempts > 0")
                .setParameter("bucket", bucket)
                .executeUpdate();
    }

    @Override
    public int deleteExpired(Instant now) {
        return people.createQuery("delete from AttemptCountRow a where a.since <= :limit")
                .setParameter("limit", now.minus(AttemptLimit.LONGEST_WINDOW))
                .executeUpdate();
    }

    private boolean increment(String bucket, AttemptLimit limit, Instant windowStart) {
        return people.createQuery("update AttemptCountRow a set a.attempts = a.attempts + 1"
                                + " where a.bucket = :bucket and a.since > :start and a.attempts < :limit")
                        .setParameter("bucket", bucket)
                        .setParameter("start", windowStart)
                        .setParameter("limit", limit.attempts())
                        .executeUpdate()
                == 1;
    }

    private boolean restart(String bucket, Instant now, Instant windowStart) {
        return people.createQuery("update AttemptCountRow a set a.attempts = 1, a.since = :now"
                                + " where a.bucket = :bucket and a.since <= :start")
                        .setParameter("now", now)
                        .setParameter("bucket", bucket)
                        .setParameter("start", windowStart)
                        .executeUpdate()
                == 1;
    }
}
