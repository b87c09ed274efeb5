package eu.vipatwork.people;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.OrganisationId;

/** An organisation as kept. */
@Entity
@Table(name = "organisation")
class OrganisationRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "name")
    String name;

    @Column(name = "created")
    Instant created;

    protected OrganisationRow() {
        // for JPA
    }

    OrganisationRow(OrganisationId id, String name, Instant created) {
        this.id = id.toString();
        this.name = name;
        this.created = created;
    }

    Organisation toOrganisation() {
        return new Organisation(OrganisationId.of(id), name);
    }
}
