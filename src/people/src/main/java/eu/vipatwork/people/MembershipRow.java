package eu.vipatwork.people;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** One role of one person in one organisation, as kept. */
@Entity
@Table(name = "membership")
class MembershipRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "person_id")
    String person;

    @Column(name = "organisation_id")
    String organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    Role role;

    @Column(name = "since")
    Instant since;

    protected MembershipRow() {
        // for JPA
    }

    MembershipRow(PersonId person, OrganisationId organisation, Role role, Instant since) {
        this.id = Ids.next().toString();
        this.person = person.toString();
        this.organisation = organisation.toString();
        this.role = role;
        this.since = since;
    }
}
