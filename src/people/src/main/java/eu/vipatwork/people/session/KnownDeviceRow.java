package eu.vipatwork.people.session;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.Tokens;

/** A browser in which a person has signed in within the last year. */
@Entity
@Table(name = "known_device")
class KnownDeviceRow {

    static final Duration REMEMBERED = Duration.ofDays(365);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private String person;

    @Column(name = "created")
    private Instant created;

    @Column(name = "last_used")
    private Instant lastUsed;

    protected KnownDeviceRow() {
        // for JPA
    }

    KnownDeviceRow(String token, PersonId person, Instant now) {
        this.tokenHash = Tokens.hash(token);
        this.person = person.toString();
        this.created = now;
        this.lastUsed = now;
    }

    String tokenHash() {
        return tokenHash;
    }

    boolean isKnownFor(PersonId owner, Instant now) {
        return person.equals(owner.toString()) && lastUsed.plus(REMEMBERED).isAfter(now);
    }

    void used(Instant now) {
        lastUsed = now;
    }
}
