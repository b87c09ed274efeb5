package eu.vipatwork.people.registration;

import java.time.Instant;
import java.util.Set;

import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;

/**
 * An open invitation.
 *
 * @param name suggested to the person, or null
 * @param hasAccount whether an account with this address exists: then its owner signs in and joins with it
 * @param waits whether its e-mail has not been sent yet, so that the link can be read from it
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
        boolean hasAccount,
        boolean waits) {}
