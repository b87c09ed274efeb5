package eu.vipatwork.lti.grade;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;

/**
 * Table row: the grade of a user for a link, and its delivery. It begins with the first result; its version counts the
 * changes. It waits until the platform has the latest version, or has refused it for good; then it waits again when it
 * changes or an instructor asks for a retry.
 */
@Entity
@Table(name = "lti_grade")
class GradeRow {

    static final Duration RETRY_LIMIT = Duration.ofDays(14);
    private static final int MAX_DETAIL_LENGTH = 500;

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "registration_id")
    String registration;

    @Column(name = "resource_link_id")
    String link;

    @Column(name = "user_id")
    String user;

    /** From 0 to 1. */
    @Column(name = "score")
    double score;

    /** Whether everything that the link leads to is done. */
    @Column(name = "complete")
    boolean complete;

    @Column(name = "version")
    long version;

    @Column(name = "changed")
    Instant changed;

    /** The latest version that the platform has; 0 for none. */
    @Column(name = "sent_version")
    long sentVersion;

    @Column(name = "sent_at")
    Instant sentAt;

    /** The timestamp of the latest delivery, with any result: a whole second. */
    @Column(name = "last_timestamp")
    Instant lastTimestamp;

    /** Null when there is nothing to send. */
    @Column(name = "next_attempt")
    Instant nextAttempt;

    /** The end of a node's lease. */
    @Column(name = "lease_until")
    Instant leaseUntil;

    @Column(name = "failures")
    int failures;

    @Column(name = "failing_since")
    Instant failingSince;

    @Column(name = "fault")
    @Enumerated(EnumType.STRING)
    GradeFault fault;

    @Column(name = "detail")
    String detail;

    protected GradeRow() {
        // for JPA
    }

    GradeRow(String registration, String link, String user) {
        this.id = Ids.next().toString();
        this.registration = registration;
        this.link = link;
        this.user = user;
    }

    /** Applies a result: the grade never falls. */
    void update(double newScore, boolean done, Instant now) {
        double best = version == 0 ? newScore : Math.max(score, newScore);
        boolean nowComplete = complete || done;
        if (version > 0 && best == score && nowComplete == complete) {
            return;
        }
        score = best;
        complete = nowComplete;
        version++;
        changed = now;
        tryNow(now);
    }

    /** Makes the grade due, once no lease is open; clears earlier failures. */
    void tryNow(Instant now) {
        nextAttempt = now;
        failures = 0;
        failingSince = null;
        fault = null;
        detail = null;
    }

    /** The platform accepted this version. */
    void sent(long sent, Instant now) {
        sentVersion = sent;
        sentAt = now;
        leaseUntil = null;
        tryNow(now);
        if (sent == version) {
            nextAttempt = null;
        }
    }

    /** A failed delivery: a retry after the pause, or none after {@link #RETRY_LIMIT} of failures. */
    void later(GradeFault why, String message, Duration pause, Instant now) {
        failures++;
        failingSince = failingSince == null ? now : failingSince;
        nextAttempt = failingSince.plus(RETRY_LIMIT).isBefore(now) ? null : now.plus(pause);
        fail(why, message);
    }

    void refused(GradeFault why, String message) {
        failures++;
        nextAttempt = null;
        fail(why, message);
    }

    private void fail(GradeFault why, String message) {
        leaseUntil = null;
        fault = why;
        detail = message.length() <= MAX_DETAIL_LENGTH ? message : message.substring(0, MAX_DETAIL_LENGTH);
    }

    GradeState state() {
        GradeState.Kind kind = nextAttempt != null
                ? GradeState.Kind.WAITING
                : sentVersion == version ? GradeState.Kind.SENT : GradeState.Kind.REFUSED;
        return new GradeState(
                id,
                kind,
                score,
                Optional.ofNullable(sentAt),
                Optional.ofNullable(fault),
                Optional.ofNullable(detail),
                Optional.ofNullable(nextAttempt));
    }
}
