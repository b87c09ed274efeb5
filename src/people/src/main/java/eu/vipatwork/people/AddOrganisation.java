package eu.vipatwork.people;

import java.time.InstantSource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Unit;

/** Adds an organisation. Two may have the same name: names are for people. */
@Dependent
public class AddOrganisation {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    public AddOrganisation(@Unit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param name 1 to 200 characters
     * @throws IllegalArgumentException when the name is empty or too long
     */
    @Transactional
    public OrganisationId add(String name) {
        OrganisationId id = OrganisationId.next();
        people.persist(new OrganisationRow(id, Names.checked(name), clock.instant()));
        people.flush();
        return id;
    }
}
