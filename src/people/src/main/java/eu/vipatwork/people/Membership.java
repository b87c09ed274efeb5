package eu.vipatwork.people;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Required;

/** One role of a person in one organisation. */
public record Membership(OrganisationId organisation, String organisationName, Role role) {

    public Membership {
        Required.notNull(organisation, "the organisation");
        Required.notNull(role, "the role");
    }
}
