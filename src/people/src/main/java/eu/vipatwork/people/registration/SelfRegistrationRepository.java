package eu.vipatwork.people.registration;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The stored permissions to register. Works in the caller's transaction. */
@Dependent
class SelfRegistrationRepository {

    private final EntityManager people;

    @Inject
    SelfRegistrationRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    Optional<SelfRegistrationRow> find(OrganisationId organisation) {
        return Optional.ofNullable(people.find(SelfRegistrationRow.class, organisation.toString()));
    }

    void add(SelfRegistrationRow row) {
        people.persist(row);
    }

    void remove(SelfRegistrationRow row) {
        people.remove(row);
    }
}
