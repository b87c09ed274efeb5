package eu.vipatwork.people.session;

import java.time.Duration;
import java.time.Instant;

import eu.vipatwork.people.Membership;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/**
 * A row of the query for each request: a session and its person, with one of the memberships.
 *
 * @param secondFactorAsked when the person was first asked to set up a second factor, or null
 * @param secondFactorConfirmed when they did, or null
 * @param role null, as are organisation and organisationName, when the person has no membership
 */
public record SessionMembership(
        String session,
        Instant lastSeen,
        int idleMinutes,
        String person,
        String name,
        String email,
        String language,
        Instant secondFactorAsked,
        Instant secondFactorConfirmed,
        String organisation,
        String organisationName,
        Role role) {

    boolean isIdle(Instant now) {
        return !lastSeen.plus(Duration.ofMinutes(idleMinutes)).isAfter(now);
    }

    PersonId personId() {
        return PersonId.of(person);
    }

    boolean hasMembership() {
        return role != null;
    }

    Membership membership() {
        return new Membership(OrganisationId.of(organisation), organisationName, role);
    }
}
