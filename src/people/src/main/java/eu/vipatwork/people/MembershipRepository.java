package eu.vipatwork.people;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The roles of people in organisations. Works in the caller's transaction. */
@Dependent
public class MembershipRepository {

    private final EntityManager people;

    @Inject
    MembershipRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    public void add(MembershipRow membership) {
        people.persist(membership);
    }

    void remove(MembershipRow membership) {
        people.remove(membership);
    }

    Optional<MembershipRow> find(PersonId person, OrganisationId organisation, Role role) {
        return people.createQuery(
                        "select m from MembershipRow m where m.person = :person"
                                + " and m.organisation = :organisation and m.role = :role",
                        MembershipRow.class)
                .setParameter("person", person.toString())
                .setParameter("organisation", organisation.toString())
                .setParameter("role", role)
                .getResultStream()
                .findFirst();
    }

    /** All roles of a person, in any organisation. */
    public List<Role> roles(PersonId person) {
        return people.createQuery("select m.role from MembershipRow m where m.person = :person", Role.class)
                .setParameter("person", person.toString())
                .getResultList();
    }

    /** Whether another person, who is not locked, holds one of the roles. */
    boolean existsOther(PersonId person, Set<Role> roles) {
        return !people.createQuery(
                        "select m.person from MembershipRow m join PersonRow p on p.id = m.person"
                                + " where m.role in :roles and m.person <> :person and p.locked is null",
                        String.class)
                .setParameter("roles", roles)
                .setParameter("person", person.toString())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** In the order in which the person joined. */
    List<Membership> ofPerson(PersonId person) {
        return people.createQuery(
                        "select new eu.vipatwork.people.MembershipRepository.Held(o.id, o.name, m.role)"
                                + " from MembershipRow m join OrganisationRow o on o.id = m.organisation"
                                + " where m.person = :person order by m.since, m.id",
                        Held.class)
                .setParameter("person", person.toString())
                .getResultStream()
                .map(held -> new Membership(OrganisationId.of(held.organisation()), held.name(), held.role()))
                .toList();
    }

    /** The members who hold the role, by name. */
    List<Person> holders(OrganisationId organisation, Role role) {
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

    /** All members with their roles, by name. */
    List<OrganisationMember> members(OrganisationId organisation) {
        Map<PersonRow, Set<Role>> roles = new LinkedHashMap<>();
        people.createQuery(
                        "select new eu.vipatwork.people.MembershipRepository.Holder(p, m.role)"
                                + " from MembershipRow m join PersonRow p on p.id = m.person"
                                + " where m.organisation = :organisation order by p.name, p.id",
                        Holder.class)
                .setParameter("organisation", organisation.toString())
                .getResultStream()
                .forEach(holder -> roles.computeIfAbsent(holder.person(), missing -> EnumSet.noneOf(Role.class))
                        .add(holder.role()));
        return roles.entrySet().stream()
                .map(member -> new OrganisationMember(member.getKey().toPerson(), member.getValue()))
                .toList();
    }

    /** Some of the members, by name; of all, or of those whose name or e-mail address contains the text. */
    FindPeople.Members search(OrganisationId organisation, String text, int first, int most) {
        String from = " from PersonRow p where exists (select m.id from MembershipRow m where m.person = p.id"
                + " and m.organisation = :organisation)"
                + " and (lower(p.name) like :text escape '!' or p.email like :text escape '!')";
        String pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        List<PersonRow> found = people.createQuery("select p" + from + " order by p.name, p.id", PersonRow.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("text", pattern)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        long total = people.createQuery("select count(p)" + from, Long.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("text", pattern)
                .getSingleResult();
        return new FindPeople.Members(withRoles(organisation, found), total);
    }

    private List<OrganisationMember> withRoles(OrganisationId organisation, List<PersonRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Set<Role>> roles = new HashMap<>();
        people.createQuery(
                        "select m from MembershipRow m where m.organisation = :organisation and m.person in :people",
                        MembershipRow.class)
                .setParameter("organisation", organisation.toString())
                .setParameter(
                        "people",
                        found.stream()
                                .map(person -> person.personId().toString())
                                .toList())
                .getResultStream()
                .forEach(held -> roles.computeIfAbsent(held.person(), missing -> EnumSet.noneOf(Role.class))
                        .add(held.role()));
        return found.stream()
                .map(person -> new OrganisationMember(
                        person.toPerson(), roles.getOrDefault(person.personId().toString(), Set.of())))
                .toList();
    }

    /** The number of people in each organisation; an organisation without members has no entry. */
    Map<OrganisationId, Integer> sizes() {
        return people.createQuery(
                        "select new eu.vipatwork.people.MembershipRepository.Size(m.organisation, count(distinct m.person))"
                                + " from MembershipRow m group by m.organisation",
                        Size.class)
                .getResultStream()
                .collect(Collectors.toMap(size -> OrganisationId.of(size.organisation()), size -> size.people()
                        .intValue()));
    }

    public boolean hasAdministrator() {
        return !people.createQuery("select m.id from MembershipRow m where m.role = :role", String.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether no other membership makes an unlocked person an administrator. */
    boolean isLastAdministrator(MembershipRow membership) {
        return countAdministrators("m.id <> :key", membership.id()) == 0;
    }

    /** Whether this unlocked person is an administrator and no other is. */
    public boolean isLastAdministrator(PersonId person) {
        return countAdministrators("m.person = :key", person.toString()) > 0
                && countAdministrators("m.person <> :key", person.toString()) == 0;
    }

    void delete(@Observes PersonErased erased) {
        people.createQuery("delete from MembershipRow m where m.person = :person")
                .setParameter("person", erased.person().toString())
                .executeUpdate();
    }

    private long countAdministrators(String condition, String key) {
        return people.createQuery(
                        "select count(m) from MembershipRow m join PersonRow p on p.id = m.person"
                                + " where m.role = :role and p.locked is null and " + condition,
                        Long.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("key", key)
                .getSingleResult();
    }

    /** A role of one person. */
    public record Held(String organisation, String name, Role role) {}

    /** A person with one role. */
    public record Holder(PersonRow person, Role role) {}

    /** How many people an organisation has. */
    public record Size(String organisation, Long people) {}
}
