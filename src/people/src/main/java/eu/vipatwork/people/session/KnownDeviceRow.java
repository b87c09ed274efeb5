package eu.vipatwork.people.session;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A browser in which a person has signed in. */
@Entity
@Table(name = "known_device")
class KnownDeviceRow {

    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "person_id")
    String person;

    @Column(name = "created")
    Instant created;

    @Column(name = "last_used")
    Instant lastUsed;

    protected KnownDeviceRow() {
        // for JPA
    }

    KnownDeviceRow(String tokenHash, String person, Instant now) {
        this.tokenHash = tokenHash;
        this.person = person;
        this.created = now;
        this.lastUsed = now;
    }
}
