package eu.vipatwork.lti.grade;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table row: the line item that was found or created for a link whose launches name none. */
@Entity
@Table(name = "lti_line_item")
class LineItemRow {

    @Id
    @Column(name = "resource_link_id")
    String link;

    /** Null until it is found. */
    @Column(name = "address")
    String address;

    /** The end of a node's lease to find or create it. */
    @Column(name = "lease_until")
    Instant leaseUntil;

    protected LineItemRow() {
        // for JPA
    }

    LineItemRow(String link) {
        this.link = link;
    }
}
