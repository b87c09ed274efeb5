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

/** One stored role of one person in one organisation. */
@Entity
@Table(name = "membership")
public class MembershipRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "person_id")
    private String person;

    @Column(name = "organisation_id")
    private String organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "since")
    private Instant since;

    protected MembershipRow() {
        // for JPA
    }

    public MembershipRow(PersonId person, OrganisationId organisation, Role role, Instant since) {
        this.id = Ids.next().toString();
        this.person = person.toString();
        this.organisation = organisation.toString();
        this.role = role;
        this.since = since;
    }

    String id() {
        return id;
    }

    String person() {
        return person;
    }

    Role role() {
        return role;
    }
}
