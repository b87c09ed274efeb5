package eu.vipatwork.people.consent;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.PersonId;

/** A stored consent: to one version of a text, and perhaps withdrawn. It is deleted only with the person. */
@Entity
@Table(name = "consent")
class ConsentRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "person_id")
    private String person;

    @Column(name = "purpose")
    private String purpose;

    @Column(name = "version")
    private String version;

    @Column(name = "given")
    private Instant given;

    @Column(name = "withdrawn")
    private Instant withdrawn;

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
