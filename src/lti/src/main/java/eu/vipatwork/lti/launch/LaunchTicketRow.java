package eu.vipatwork.lti.launch;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table row of a launch ticket; the ticket and the state are stored as hashes. */
@Entity
@Table(name = "lti_launch_ticket")
class LaunchTicketRow {

    @Id
    @Column(name = "ticket_hash")
    String ticketHash;

    @Column(name = "person_id")
    String person;

    @Column(name = "platform_name")
    String platform;

    @Column(name = "destination")
    String destination;

    @Column(name = "state_hash")
    String stateHash;

    @Column(name = "expires")
    Instant expires;

    protected LaunchTicketRow() {
        // for JPA
    }
}
