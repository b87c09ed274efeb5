package eu.vipatwork.people;

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

/** Gives an organisation another name; everything else about it stays. */
@Dependent
public class RenameOrganisation {

    private final EntityManager people;
    private final RecordAct recordAct;

    @Inject
    public RenameOrganisation(@Unit("people") EntityManager people, RecordAct recordAct) {
        this.people = people;
        this.recordAct = recordAct;
    }

    /** @return whether there is such an organisation, the actor is an administrator and the name was one */
    @Transactional
    public boolean rename(Actor actor, OrganisationId organisation, String name) {
        if (!actor.isAdministrator() || !Names.isName(name)) {
            return false;
        }
        OrganisationRow row = people.find(OrganisationRow.class, organisation.toString());
        if (row == null) {
            return false;
        }
        row.name = name.strip();
        recordAct.record(Act.named(Acts.ORGANISATION_RENAMED)
                .by(actor.actor())
                .in(organisation)
                .saying(Detail.of("organisation", name)));
        return true;
    }
}
