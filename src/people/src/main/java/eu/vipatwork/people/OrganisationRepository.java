package eu.vipatwork.people;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The stored organisations. Works in the caller's transaction. */
@Dependent
class OrganisationRepository {

    private final EntityManager people;

    @Inject
    OrganisationRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    Optional<OrganisationRow> find(OrganisationId id) {
        return Optional.ofNullable(people.find(OrganisationRow.class, id.toString()));
    }

    /** By name. */
    List<OrganisationRow> all() {
        return people.createQuery("select o from OrganisationRow o order by o.name, o.id", OrganisationRow.class)
                .getResultList();
    }

    /** Writes at once, so that memberships can follow. */
    void add(OrganisationRow organisation) {
        people.persist(organisation);
        people.flush();
    }
}
