package eu.vipatwork.people;

import java.util.Set;

/** A person with their roles in one organisation. */
public record OrganisationMember(Person person, Set<Role> roles) {

    public OrganisationMember {
        roles = Set.copyOf(roles);
    }
}
