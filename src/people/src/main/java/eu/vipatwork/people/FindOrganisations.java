package eu.vipatwork.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Finds organisations. */
@Dependent
public class FindOrganisations {

    private final EntityManager people;

    @Inject
    public FindOrganisations(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    @Transactional
    public Optional<Organisation> byId(OrganisationId id) {
        return Optional.ofNullable(people.find(OrganisationRow.class, id.toString()))
                .map(OrganisationRow::toOrganisation);
    }

    /** All of them, by name. */
    @Transactional
    public List<Organisation> all() {
        return people.createQuery("select o from OrganisationRow o order by o.name, o.id", OrganisationRow.class)
                .getResultStream()
                .map(OrganisationRow::toOrganisation)
                .toList();
    }

    /** How many people belong to each, whatever they are there; one without members has no entry. */
    @Transactional
    public Map<OrganisationId, Integer> sizes() {
        return people.createQuery(
                        "select m.organisation, count(distinct m.person) from MembershipRow m group by m.organisation",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> OrganisationId.of((String) row[0]), row -> ((Number) row[1]).intValue()));
    }
}
