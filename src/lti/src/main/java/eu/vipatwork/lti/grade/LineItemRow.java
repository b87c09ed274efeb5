package eu.vipatwork.lti.grade;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The line item that we found or made for a link whose launches name none; or that a node is about to. */
@Entity
@Table(name = "lti_line_item")
class LineItemRow {

    @Id
    @Column(name = "resource_link_id")
    String link;

    /** Null as long as it is not found. */
    @Column(name = "address")
    String address;

    /** Until then one node looks for it. */
    @Column(name = "lease_until")
    Instant leaseUntil;

    protected LineItemRow() {
        // for JPA
    }

    LineItemRow(String link) {
        this.link = link;
    }
}
