package eu.vipatwork.people.registration;

import java.util.Set;

import eu.vipatwork.people.Role;
import eu.vipatwork.shared.Required;

/**
 * A person to invite.
 *
 * @param email as typed
 * @param name suggested to the person, or null
 * @param roles at least one
 */
public record Invitee(String email, String name, Set<Role> roles) {

    public Invitee {
        Required.notNull(email, "the e-mail address");
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an invitation needs a role");
        }
    }
}
