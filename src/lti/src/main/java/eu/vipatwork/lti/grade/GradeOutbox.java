package eu.vipatwork.lti.grade;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Gives out grades to be sent, each to one node at a time, and takes back what came of it. The timestamp of a sending is
 * kept when the grade is given out, so that it is never used again, not even after a crash.
 */
@Dependent
class GradeOutbox {

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final String FREE = "g.nextAttempt <= :now and (g.leaseUntil is null or g.leaseUntil <= :now)";

    private final EntityManager lti;
    private final InstantSource clock;

    @Inject
    GradeOutbox(@ModuleUnit("lti") EntityManager lti, InstantSource clock) {
        this.lti = lti;
        this.clock = clock;
    }

    /**
     * A grade on a lease.
     *
     * @param subject the user as the platform knows them
     * @param timestamp of this sending, later than that of every earlier one
     */
    record Due(
            String id,
            ResourceLinkId link,
            String subject,
            double score,
            boolean complete,
            long version,
            Instant timestamp) {}

    /** The platforms for which something is due. */
    @Transactional
    public List<RegistrationId> platforms() {
        return lti.createQuery("select distinct g.registration from GradeRow g where " + FREE, String.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(RegistrationId::of)
                .toList();
    }

    /** Takes grades of a platform on a lease, those that wait longest first. */
    @Transactional
    public List<Due> claim(RegistrationId registration, int most) {
        Instant now = clock.instant();
        Instant timestamp = now.truncatedTo(ChronoUnit.SECONDS);
        List<String> free = lti.createQuery(
                        "select g.id from GradeRow g where g.registration = :registration and " + FREE
                                + " order by g.nextAttempt",
                        String.class)
                .setParameter("registration", registration.toString())
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        List<Due> due = new ArrayList<>();
        for (String id : free) {
            int claimed = lti.createQuery("update GradeRow g set g.leaseUntil = :until, g.lastTimestamp = :timestamp"
                            + " where g.id = :id and " + FREE
                            + " and (g.lastTimestamp is null or g.lastTimestamp < :timestamp)")
                    .setParameter("until", now.plus(LEASE))
                    .setParameter("timestamp", timestamp)
                    .setParameter("id", id)
                    .setParameter("now", now)
                    .executeUpdate();
            if (claimed == 1) {
                read(id, timestamp).ifPresent(due::add);
            }
        }
        return due;
    }

    private Optional<Due> read(String id, Instant timestamp) {
        return lti.createQuery(
                        "select g.link, u.subject, g.score, g.complete, g.version from GradeRow g"
                                + " join LtiUserRow u on u.id = g.user where g.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Due(
                        id,
                        ResourceLinkId.of((String) row[0]),
                        (String) row[1],
                        (double) row[2],
                        (boolean) row[3],
                        (long) row[4],
                        timestamp))
                .findFirst();
    }

    /** Notes what came of a sending; unless the lease ended meanwhile and another node is at it. */
    @Transactional
    public void record(Due due, DeliveryResult outcome) {
        GradeRow row = lti.find(GradeRow.class, due.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !due.timestamp().equals(row.lastTimestamp)) {
            return;
        }
        Instant now = clock.instant();
        if (outcome instanceof DeliveryResult.Sent) {
            boolean wasFailing = row.failures > 0;
            row.sent(due.version(), now);
            if (wasFailing) {
                lti.flush();
                wake(row.registration, now);
            }
        } else if (outcome instanceof DeliveryResult.Later later) {
            Duration pause = later.retryAfter().orElseGet(() -> Backoff.after(row.failures));
            row.later(later.fault(), later.detail(), pause, now);
            lti.flush();
            if (later.wholePlatform()) {
                putOff(
                        row.registration,
                        now,
                        now.plus(later.retryAfter().orElseGet(() -> Backoff.ofOthers(row.failures))));
            }
        } else if (outcome instanceof DeliveryResult.Refused refused) {
            row.refused(refused.fault(), refused.detail());
        } else {
            row.leaseUntil = null;
        }
        again(row, due, now);
    }

    /** A newer version that came meanwhile does not inherit a final refusal. */
    private static void again(GradeRow row, Due due, Instant now) {
        if (row.version > due.version() && row.nextAttempt == null) {
            row.tryNow(now);
        }
    }

    /** The platform works again: what waits for it need not wait longer. */
    private void wake(String registration, Instant now) {
        lti.createQuery("update GradeRow g set g.nextAttempt = :now where g.registration = :registration"
                        + " and g.nextAttempt > :now")
                .setParameter("registration", registration)
                .setParameter("now", now)
                .executeUpdate();
    }

    private void putOff(String registration, Instant now, Instant until) {
        lti.createQuery("update GradeRow g set g.nextAttempt = :until where g.registration = :registration"
                        + " and g.nextAttempt <= :now")
                .setParameter("registration", registration)
                .setParameter("until", until)
                .setParameter("now", now)
                .executeUpdate();
    }
}
