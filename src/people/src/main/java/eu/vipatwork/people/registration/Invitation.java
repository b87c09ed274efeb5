package eu.vipatwork.people.registration;

import java.time.Instant;
import java.util.Set;

import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;

/**
 * An invitation that nobody has accepted yet.
 *
 * @param name what was suggested as the person's name, or null
 * @param hasAccount whether somebody has an account with this address: then they sign in and join with it
 */
public record Invitation(
        InvitationId id,
        OrganisationId organisation,
        String organisationName,
        String email,
        String name,
        Set<Role> roles,
        Instant created,
        Instant expires,
        boolean hasAccount) {}
