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
 * The grade of a user by a link. It begins with the first result and its version counts each change; it waits until the
 * platform has the latest version; it is refused when there is no sense in trying again, and waits again when it changes
 * or somebody asks.
 */
@Entity
@Table(name = "lti_grade")
class GradeRow {

    static final Duration PATIENCE = Duration.ofDays(14);
    private static final int LONGEST_DETAIL = 500;

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

    /** Whether all that the link leads to is done. */
    @Column(name = "complete")
    boolean complete;

    @Column(name = "version")
    long version;

    @Column(name = "changed")
    Instant changed;

    /** The version that the platform has; 0 for none. */
    @Column(name = "sent_version")
    long sentVersion;

    @Column(name = "sent_at")
    Instant sentAt;

    /** The timestamp of the latest sending, whatever came of it: a whole second. */
    @Column(name = "last_timestamp")
    Instant lastTimestamp;

    /** Null when there is nothing to send. */
    @Column(name = "next_attempt")
    Instant nextAttempt;

    /** Until then one node is at it. */
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

    /** Takes over a result unless it is worse, and no other than what is there. */
    void reach(double reached, boolean done, Instant now) {
        double best = version == 0 ? reached : Math.max(score, reached);
        boolean all = complete || done;
        if (version > 0 && best == score && all == complete) {
            return;
        }
        score = best;
        complete = all;
        version++;
        changed = now;
        tryNow(now);
    }

    /** To be sent as soon as nobody is at it; earlier failures are forgotten. */
    void tryNow(Instant now) {
        nextAttempt = now;
        failures = 0;
        failingSince = null;
        fault = null;
        detail = null;
    }

    /** The platform has this version. */
    void sent(long sent, Instant now) {
        sentVersion = sent;
        sentAt = now;
        leaseUntil = null;
        tryNow(now);
        if (sent == version) {
            nextAttempt = null;
        }
    }

    /** Not this time; after {@link #PATIENCE} not at all. */
    void later(GradeFault why, String words, Duration pause, Instant now) {
        failures++;
        failingSince = failingSince == null ? now : failingSince;
        nextAttempt = failingSince.plus(PATIENCE).isBefore(now) ? null : now.plus(pause);
        fail(why, words);
    }

    void refused(GradeFault why, String words) {
        failures++;
        nextAttempt = null;
        fail(why, words);
    }

    private void fail(GradeFault why, String words) {
        leaseUntil = null;
        fault = why;
        detail = words.length() <= LONGEST_DETAIL ? words : words.substring(0, LONGEST_DETAIL);
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
