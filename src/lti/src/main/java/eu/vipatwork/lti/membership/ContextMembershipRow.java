package eu.vipatwork.lti.membership;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** When the class list of a link was read, and when it is to be read again. */
@Entity
@Table(name = "lti_class_list")
class ContextMembershipRow {

    @Id
    @Column(name = "resource_link_id")
    String link;

    /** Null when nobody has asked for a newer one. */
    @Column(name = "next_attempt")
    Instant nextAttempt;

    @Column(name = "lease_until")
    Instant leaseUntil;

    @Column(name = "read_at")
    Instant readAt;

    @Column(name = "failures")
    int failures;

    /** Why it could not be read last time. */
    @Column(name = "detail")
    String detail;

    protected ContextMembershipRow() {
        // for JPA
    }

    ContextMembershipRow(String link) {
        this.link = link;
    }
}
