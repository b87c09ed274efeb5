package eu.vipatwork.people.consent;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.PersonId;

/** A consent as kept: given to one version of a text, and perhaps withdrawn; never deleted before the person is. */
@Entity
@Table(name = "consent")
class ConsentRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "person_id")
    String person;

    @Column(name = "purpose")
    String purpose;

    @Column(name = "version")
    String version;

    @Column(name = "given")
    Instant given;

    @Column(name = "withdrawn")
    Instant withdrawn;

    protected ConsentRow() {
        // for JPA
    }

    ConsentRow(PersonId person, String purpose, String version, Instant given) {
        this.id = Ids.next().toString();
        this.person = person.toString();
        this.purpose = purpose;
        this.version = version;
        this.given = given;
    }

    Consent toConsent() {
        return new Consent(purpose, version, given, withdrawn);
    }
}
