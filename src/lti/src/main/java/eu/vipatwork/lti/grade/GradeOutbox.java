package eu.vipatwork.lti.grade;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.lti.registration.RegistrationId;

/**
 * Leases grades that are due, each to one node, and stores the results. The timestamp of a delivery is stored with the
 * lease, before the request, so that it is never used again, even after a crash.
 */
@Dependent
class GradeOutbox {

    private static final Duration LEASE = Duration.ofMinutes(3);

    private final GradeRepository grades;
    private final InstantSource clock;

    @Inject
    GradeOutbox(GradeRepository grades, InstantSource clock) {
        this.grades = grades;
        this.clock = clock;
    }

    /**
     * A leased grade.
     *
     * @param subject {@code sub} of the user
     * @param timestamp of this delivery, later than that of every earlier one
     */
    record Due(
            String id,
            ResourceLinkId link,
            String subject,
            double score,
            boolean complete,
            long version,
            Instant timestamp) {

        static Due of(UserGrade found, Instant timestamp) {
            GradeRow grade = found.grade();
            return new Due(
                    grade.id,
                    ResourceLinkId.of(grade.link),
                    found.subject(),
                    grade.score,
                    grade.complete,
                    grade.version,
                    timestamp);
        }
    }

    /** The platforms that have grades due. */
    @Transactional
    public List<RegistrationId> platforms() {
        return grades.registrationsDue(clock.instant()).stream()
                .map(RegistrationId::of)
                .toList();
    }

    /** Leases grades of a platform, the longest due first. */
    @Transactional
    public List<Due> lease(RegistrationId registration, int limit) {
        Instant now = clock.instant();
        Instant timestamp = now.truncatedTo(ChronoUnit.SECONDS);
        return grades.due(registration, limit, now).stream()
                .filter(id -> grades.lease(id, now.plus(LEASE), timestamp, now))
                .flatMap(id -> grades.withUser(id).stream())
                .map(found -> Due.of(found, timestamp))
                .toList();
    }

    /** Stores the result of a delivery, unless its lease has ended and another node has leased the grade. */
    @Transactional
    public void record(Due due, DeliveryResult result) {
        grades.locked(due.id())
                .filter(row -> due.timestamp().equals(row.lastTimestamp))
                .ifPresent(row -> record(row, due, result, clock.instant()));
    }

    private void record(GradeRow row, Due due, DeliveryResult result, Instant now) {
        if (result instanceof DeliveryResult.Sent) {
            boolean wasFailing = row.failures > 0;
            row.sent(due.version(), now);
            if (wasFailing) {
                grades.advance(row.registration, now); // the platform works again
            }
        } else if (result instanceof DeliveryResult.Later later) {
            Duration pause = later.retryAfter().orElseGet(() -> Backoff.after(row.failures));
            row.later(later.fault(), later.detail(), pause, now);
            if (later.wholePlatform()) {
                Duration others = later.retryAfter().orElseGet(() -> Backoff.ofOthers(row.failures));
                grades.postpone(row.registration, now, now.plus(others));
            }
        } else if (result instanceof DeliveryResult.Refused refused) {
            row.refused(refused.fault(), refused.detail());
        } else {
            row.leaseUntil = null;
        }
        if (row.version > due.version() && row.nextAttempt == null) {
            row.tryNow(now); // a refusal of an older version does not count for the newer one
        }
    }
}
