package eu.vipatwork.people.openid;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.PersonId;

/** The stored connection of a provider's subject with a person. */
@Entity
@Table(name = "openid_account")
class OpenIdAccountRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "person_id")
    private String person;

    @Column(name = "issuer")
    private String issuer;

    @Column(name = "subject")
    private String subject;

    @Column(name = "created")
    private Instant created;

    protected OpenIdAccountRow() {
        // for JPA
    }

    OpenIdAccountRow(PersonId person, OpenIdIdentity identity, Instant created) {
        this.id = Ids.next().toString();
        this.person = person.toString();
        this.issuer = identity.issuer();
        this.subject = identity.subject();
        this.created = created;
    }
}
