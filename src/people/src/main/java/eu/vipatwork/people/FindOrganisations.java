package eu.vipatwork.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;

/** Finds organisations. */
@Dependent
public class FindOrganisations {

    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;

    @Inject
    FindOrganisations(OrganisationRepository organisations, MembershipRepository memberships) {
        this.organisations = organisations;
        this.memberships = memberships;
    }

    @Transactional
    public Optional<Organisation> byId(OrganisationId id) {
        return organisations.find(id).map(OrganisationRow::toOrganisation);
    }

    /** All of them, by name. */
    @Transactional
    public List<Organisation> all() {
        return organisations.all().stream().map(OrganisationRow::toOrganisation).toList();
    }

    /** The number of people in each, in any role; an organisation without members has no entry. */
    @Transactional
    public Map<OrganisationId, Integer> sizes() {
        return memberships.sizes();
    }
}
