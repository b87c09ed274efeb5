package eu.vipatwork.people;

import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Adds an organisation. Two may have the same name: names are for people. */
@Dependent
public class AddOrganisation {

    private final EntityManager people;
    private final InstantSource clock;
    private final RecordAuditEvent recordAct;

    @Inject
    public AddOrganisation(@ModuleUnit("people") EntityManager people, InstantSource clock, RecordAuditEvent recordAct) {
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
        return added(SystemActor.SHELL, name);
    }

    /** Nothing when the name is none ({@link NameRules#isName}) or the actor is no administrator. */
    @Transactional
    public Optional<OrganisationId> add(Actor actor, String name) {
        return actor.isAdministrator() && NameRules.isName(name) ? Optional.of(added(actor, name)) : Optional.empty();
    }

    private OrganisationId added(Actor actor, String name) {
        OrganisationId id = OrganisationId.next();
        people.persist(new OrganisationRow(id, NameRules.checked(name), clock.instant()));
        people.flush();
        recordAct.record(
                AuditEvent.named(PeopleAuditEvent.ORGANISATION_ADDED).by(actor.actor()).in(id).saying(AuditDetail.of("organisation", name)));
        return id;
    }
}
