package eu.vipatwork.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** Finds people. */
@Dependent
public class FindPeople {

    /**
     * Some of an organisation's members, by name.
     *
     * @param total how many there are, or how many were found
     */
    public record Members(List<OrganisationMember> members, long total) {

        public Members {
            members = List.copyOf(members);
        }
    }

    private final PersonRepository persons;
    private final MembershipRepository memberships;

    @Inject
    public FindPeople(PersonRepository persons, MembershipRepository memberships) {
        this.persons = persons;
        this.memberships = memberships;
    }

    @Transactional
    public Optional<Person> byId(PersonId id) {
        return persons.find(id).map(PersonRow::toPerson);
    }

    /** The person with this address, in any spelling. */
    @Transactional
    public Optional<Person> byEmail(String email) {
        return persons.findByEmail(email).map(PersonRow::toPerson);
    }

    /** The members of an organisation who hold the role, by name. */
    @Transactional
    public List<Person> inOrganisation(OrganisationId organisation, Role role) {
        return memberships.holders(organisation, role);
    }

    /** Whether a person other than this one holds one of the roles, in any organisation. */
    @Transactional
    public boolean existsOther(PersonId person, Set<Role> roles) {
        return memberships.existsOther(person, roles);
    }

    /** All members of an organisation with their roles there, by name. */
    @Transactional
    public List<OrganisationMember> members(OrganisationId organisation) {
        return memberships.members(organisation);
    }

    /**
     * Some of the members of an organisation.
     *
     * @param text part of a name or an e-mail address; empty for all members
     * @param first the number of members to leave out
     */
    @Transactional
    public Members members(OrganisationId organisation, String text, int first, int most) {
        return memberships.search(organisation, text, first, most);
    }

    /** The roles of a person, in the order in which they were given. */
    @Transactional
    public List<Membership> memberships(PersonId person) {
        return memberships.ofPerson(person);
    }

    /** The names of these people; an unknown id has no entry. */
    @Transactional
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return persons.names(ids);
    }
}
