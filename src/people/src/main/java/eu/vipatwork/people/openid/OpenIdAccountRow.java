package eu.vipatwork.people.openid;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.PersonId;

/** That a subject of an issuer is one of our people. */
@Entity
@Table(name = "openid_account")
class OpenIdAccountRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "person_id")
    String person;

    @Column(name = "issuer")
    String issuer;

    @Column(name = "subject")
    String subject;

    @Column(name = "created")
    Instant created;

    protected OpenIdAccountRow() {
        // for JPA
    }

    OpenIdAccountRow(PersonId person, String issuer, String subject, Instant created) {
        this.id = Ids.next().toString();
        this.person = person.toString();
        this.issuer = issuer;
        this.subject = subject;
        this.created = created;
    }
}
