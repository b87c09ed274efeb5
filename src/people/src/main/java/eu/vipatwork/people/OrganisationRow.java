package eu.vipatwork.people;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.OrganisationId;

/** A stored organisation. */
@Entity
@Table(name = "organisation")
class OrganisationRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name")
    private String name;

    @Column(name = "created")
    private Instant created;

    protected OrganisationRow() {
        // for JPA
    }

    OrganisationRow(OrganisationId id, String name, Instant created) {
        this.id = id.toString();
        this.name = name;
        this.created = created;
    }

    void rename(String newName) {
        name = newName;
    }

    Organisation toOrganisation() {
        return new Organisation(OrganisationId.of(id), name);
    }
}
