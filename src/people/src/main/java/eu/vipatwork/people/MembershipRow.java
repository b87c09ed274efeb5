package eu.vipatwork.people;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
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

    static Optional<MembershipRow> find(EntityManager people, PersonId person, OrganisationId organisation, Role role) {
        return people.createQuery(
                        "select m from MembershipRow m where m.person = :person"
                                + " and m.organisation = :organisation and m.role = :role",
                        MembershipRow.class)
                .setParameter("person", person.toString())
                .setParameter("organisation", organisation.toString())
                .setParameter("role", role)
                .getResultStream()
                .findFirst();
    }
}
