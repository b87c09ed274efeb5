package eu.vipatwork.people;

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

/** Gives an organisation another name; everything else about it stays. */
@Dependent
public class RenameOrganisation {

    private final EntityManager people;
    private final RecordAuditEvent recordAct;

    @Inject
    public RenameOrganisation(@ModuleUnit("people") EntityManager people, RecordAuditEvent recordAct) {
        this.people = people;
        this.recordAct = recordAct;
    }

    /** @return whether there is such an organisation, the actor is an administrator and the name was one */
    @Transactional
    public boolean rename(Actor actor, OrganisationId organisation, String name) {
        if (!actor.isAdministrator() || !NameRules.isName(name)) {
            return false;
        }
        OrganisationRow row = people.find(OrganisationRow.class, organisation.toString());
        if (row == null) {
            return false;
        }
        row.name = name.strip();
        recordAct.record(AuditEvent.named(PeopleAuditEvent.ORGANISATION_RENAMED)
                .by(actor.actor())
                .in(organisation)
                .saying(AuditDetail.of("organisation", name)));
        return true;
    }
}
