package eu.vipatwork.people;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Unit;

/** Adds an organisation. Two may have the same name: names are for people. */
@Dependent
public class AddOrganisation {

    private final EntityManager people;
    private final InstantSource clock;
    private final RecordAct recordAct;

    @Inject
    public AddOrganisation(@Unit("people") EntityManager people, InstantSource clock, RecordAct recordAct) {
        this.people = people;
        this.recordAct = recordAct;
        this.clock = clock;
    }

    /**
     * As the operator.
     *
     * @param name 1 to 200 characters
     * @throws IllegalArgumentException when the name is empty or too long
     */
    @Transactional
    public OrganisationId add(String name) {
        return added(Operator.SHELL, name);
    }

    /** Nothing when the name is none ({@link Names#isName}) or the actor is no administrator. */
    @Transactional
    public Optional<OrganisationId> add(Actor actor, String name) {
        return actor.isAdministrator() && Names.isName(name) ? Optional.of(added(actor, name)) : Optional.empty();
    }

    private OrganisationId added(Actor actor, String name) {
        OrganisationId id = OrganisationId.next();
        people.persist(new OrganisationRow(id, Names.checked(name), clock.instant()));
        people.flush();
        recordAct.record(
                Act.named(Acts.ORGANISATION_ADDED).by(actor.actor()).in(id).saying(Detail.of("organisation", name)));
        return id;
    }
}
