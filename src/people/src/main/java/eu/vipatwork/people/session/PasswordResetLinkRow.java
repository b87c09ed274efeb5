package eu.vipatwork.people.session;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A link that lets its reader choose a new password, once, within the hour. */
@Entity
@Table(name = "reset_link")
class PasswordResetLinkRow {

    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "person_id")
    String person;

    @Column(name = "created")
    Instant created;

    @Column(name = "expires")
    Instant expires;

    protected PasswordResetLinkRow() {
        // for JPA
    }

    PasswordResetLinkRow(String tokenHash, String person, Instant created, Instant expires) {
        this.tokenHash = tokenHash;
        this.person = person;
        this.created = created;
        this.expires = expires;
    }
}
