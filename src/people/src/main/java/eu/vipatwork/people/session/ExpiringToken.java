package eu.vipatwork.people.session;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.Tokens;

/** A token that one person may use once before it expires. Only its hash is stored. */
@MappedSuperclass
public abstract class ExpiringToken {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private String person;

    @Column(name = "created")
    private Instant created;

    @Column(name = "expires")
    private Instant expires;

    protected ExpiringToken() {
        // for JPA
    }

    protected ExpiringToken(String token, PersonId person, Instant now, Duration valid) {
        this.tokenHash = Tokens.hash(token);
        this.person = person.toString();
        this.created = now;
        this.expires = now.plus(valid);
    }

    public PersonId personId() {
        return PersonId.of(person);
    }

    boolean isValid(Instant now) {
        return expires.isAfter(now);
    }
}
