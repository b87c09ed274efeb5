package eu.vipatwork.people.session;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A sign-in of which the first half is done. */
@Entity
@Table(name = "pending_sign_in")
class PendingSignInRow {

    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "person_id")
    String person;

    @Column(name = "created")
    Instant created;

    @Column(name = "expires")
    Instant expires;

    protected PendingSignInRow() {
        // for JPA
    }

    PendingSignInRow(String tokenHash, String person, Instant created, Instant expires) {
        this.tokenHash = tokenHash;
        this.person = person;
        this.created = created;
        this.expires = expires;
    }
}
