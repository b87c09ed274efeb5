package eu.vipatwork.people;

import java.util.Set;

/** A person as a member of one organisation: all that they are there. */
public record OrganisationMember(Person person, Set<Role> roles) {

    public OrganisationMember {
        roles = Set.copyOf(roles);
    }
}
