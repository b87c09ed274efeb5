package eu.vipatwork.people;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;

/** Adds an organisation. Names need not be unique. */
@Dependent
public class AddOrganisation {

    private final OrganisationRepository organisations;
    private final InstantSource clock;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    AddOrganisation(OrganisationRepository organisations, InstantSource clock, RecordAuditEvent recordAuditEvent) {
        this.organisations = organisations;
        this.clock = clock;
        this.recordAuditEvent = recordAuditEvent;
    }

    /**
     * On behalf of the system.
     *
     * @param name 1 to {@value NameRules#LONGEST} characters
     * @throws IllegalArgumentException when the name is empty or too long
     */
    @Transactional
    public OrganisationId add(String name) {
        return added(SystemActor.SYSTEM, name);
    }

    /** Empty when the name is not valid ({@link NameRules#isName}) or the actor is not an administrator. */
    @Transactional
    public Optional<OrganisationId> add(Actor actor, String name) {
        return actor.isAdministrator() && NameRules.isName(name) ? Optional.of(added(actor, name)) : Optional.empty();
    }

    private OrganisationId added(Actor actor, String name) {
        OrganisationId id = OrganisationId.next();
        organisations.add(new OrganisationRow(id, NameRules.checked(name), clock.instant()));
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.ORGANISATION_ADDED)
                .by(actor.actor())
                .in(id)
                .saying(AuditDetail.of("organisation", name)));
        return id;
    }
}
