package eu.vipatwork.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Finds people. */
@Dependent
public class FindPeople {

    private static final int AT_ONCE = 500;

    private final EntityManager people;

    @Inject
    public FindPeople(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    @Transactional
    public Optional<Person> byId(PersonId id) {
        return Optional.ofNullable(people.find(PersonRow.class, id.toString())).map(PersonRow::toPerson);
    }

    /** The person with this address, however it is written. */
    @Transactional
    public Optional<Person> byEmail(String email) {
        return people.createQuery("select p from PersonRow p where p.email = :email", PersonRow.class)
                .setParameter("email", EmailAddress.normalised(email))
                .getResultStream()
                .findFirst()
                .map(PersonRow::toPerson);
    }

    /** The members of an organisation who hold the role, by name. */
    @Transactional
    public List<Person> inOrganisation(OrganisationId organisation, Role role) {
        return people.createQuery(
                        "select p from MembershipRow m join PersonRow p on p.id = m.person"
                                + " where m.organisation = :organisation and m.role = :role order by p.name, p.id",
                        PersonRow.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("role", role)
                .getResultStream()
                .map(PersonRow::toPerson)
                .toList();
    }

    /** All members of an organisation with what they are there, by name. */
    @Transactional
    public List<OrganisationMember> members(OrganisationId organisation) {
        Map<PersonRow, Set<Role>> roles = new LinkedHashMap<>();
        people.createQuery(
                        "select p, m.role from MembershipRow m join PersonRow p on p.id = m.person"
                                + " where m.organisation = :organisation order by p.name, p.id",
                        Object[].class)
                .setParameter("organisation", organisation.toString())
                .getResultStream()
                .forEach(row -> roles.computeIfAbsent((PersonRow) row[0], missing -> EnumSet.noneOf(Role.class))
                        .add((Role) row[1]));
        return roles.entrySet().stream()
                .map(member -> new OrganisationMember(member.getKey().toPerson(), member.getValue()))
                .toList();
    }

    /** How many members of an organisation hold the role. */
    @Transactional
    public int countInOrganisation(OrganisationId organisation, Role role) {
        return people.createQuery(
                        "select count(m) from MembershipRow m where m.organisation = :organisation and m.role = :role",
                        Long.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("role", role)
                .getSingleResult()
                .intValue();
    }

    /** What each person holds where, in the order in which they joined. */
    @Transactional
    public List<Membership> memberships(PersonId person) {
        return people.createQuery(
                        "select o.id, o.name, m.role from MembershipRow m join OrganisationRow o on o.id = m.organisation"
                                + " where m.person = :person order by m.since, m.id",
                        Object[].class)
                .setParameter("person", person.toString())
                .getResultStream()
                .map(row -> new Membership(OrganisationId.of((String) row[0]), (String) row[1], (Role) row[2]))
                .toList();
    }

    /** The names of these people; one who is not there has no entry. */
    @Transactional
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        List<String> texts = ids.stream().map(PersonId::toString).distinct().toList();
        Map<PersonId, String> names = new HashMap<>();
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            people.createQuery("select p.id, p.name from PersonRow p where p.id in :ids", Object[].class)
                    .setParameter("ids", texts.subList(from, Math.min(from + AT_ONCE, texts.size())))
                    .getResultStream()
                    .forEach(row -> names.put(PersonId.of((String) row[0]), (String) row[1]));
        }
        return names;
    }
}
