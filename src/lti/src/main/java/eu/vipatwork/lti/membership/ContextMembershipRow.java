package eu.vipatwork.lti.membership;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table row: when the membership of a link was read, and when it is read again. */
@Entity
@Table(name = "lti_context_membership")
class ContextMembershipRow {

    @Id
    @Column(name = "resource_link_id")
    String link;

    /** Null unless a new one is requested. */
    @Column(name = "next_attempt")
    Instant nextAttempt;

    @Column(name = "lease_until")
    Instant leaseUntil;

    @Column(name = "read_at")
    Instant readAt;

    @Column(name = "failures")
    int failures;

    /** Why the latest reading failed; null when it did not. */
    @Column(name = "detail")
    String detail;

    protected ContextMembershipRow() {
        // for JPA
    }

    ContextMembershipRow(String link) {
        this.link = link;
    }
}
