package eu.vipatwork.people;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.people.secret.OneTimeCodes;
import eu.vipatwork.shared.PersonId;

/** The key that a person's authenticator app holds: made, then confirmed by a first code, from then on asked for. */
@Entity
@Table(name = "second_factor")
class SecondFactorRow {

    @Id
    @Column(name = "person_id")
    String person;

    @Column(name = "secret")
    String secret;

    @Column(name = "confirmed")
    Instant confirmed;

    @Column(name = "last_step")
    long lastStep;

    protected SecondFactorRow() {
        // for JPA
    }

    SecondFactorRow(PersonId person) {
        this.person = person.toString();
        this.secret = OneTimeCodes.newKey();
    }
}
