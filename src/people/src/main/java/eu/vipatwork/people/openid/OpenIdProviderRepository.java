package eu.vipatwork.people.openid;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The stored providers. Works in the caller's transaction. */
@Dependent
class OpenIdProviderRepository {

    private final EntityManager people;

    @Inject
    OpenIdProviderRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    Optional<OpenIdProviderRow> find(OrganisationId organisation) {
        return Optional.ofNullable(people.find(OpenIdProviderRow.class, organisation.toString()));
    }

    /** By label. */
    List<OpenIdProviderRow> all() {
        return people.createQuery("select o from OpenIdProviderRow o order by o.label", OpenIdProviderRow.class)
                .getResultList();
    }

    void add(OpenIdProviderRow provider) {
        people.persist(provider);
    }

    void remove(OpenIdProviderRow provider) {
        people.remove(provider);
    }
}
