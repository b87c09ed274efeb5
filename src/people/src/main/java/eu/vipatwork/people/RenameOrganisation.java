package eu.vipatwork.people;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.OrganisationId;

/** Renames an organisation. */
@Dependent
public class RenameOrganisation {

    private final OrganisationRepository organisations;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    RenameOrganisation(OrganisationRepository organisations, RecordAuditEvent recordAuditEvent) {
        this.organisations = organisations;
        this.recordAuditEvent = recordAuditEvent;
    }

    /** @return whether the organisation exists, the actor is an administrator and the name is valid */
    @Transactional
    public boolean rename(Actor actor, OrganisationId organisation, String name) {
        if (!actor.isAdministrator() || !NameRules.isName(name)) {
            return false;
        }
        Optional<OrganisationRow> found = organisations.find(organisation);
        found.ifPresent(row -> {
            row.rename(name.strip());
            recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.ORGANISATION_RENAMED)
                    .by(actor.actor())
                    .in(organisation)
                    .saying(AuditDetail.of("organisation", name)));
        });
        return found.isPresent();
    }
}
