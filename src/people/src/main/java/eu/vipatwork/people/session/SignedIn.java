package eu.vipatwork.people.session;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.Membership;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Required;

/**
 * The person behind a request, as the session says. A person with a privileged role who has not set up a second factor in
 * time is shown without that role until it is set up.
 *
 * @param email null when no verified address is known
 * @param locale the language that the person chose, or null when the browser decides
 * @param csrfToken the token that each form of this session must carry; constant within the session
 * @param secondFactorDue when the person must have set up a second factor; null when they have one or need none
 */
public record SignedIn(
        PersonId person,
        String name,
        String email,
        Locale locale,
        List<Membership> memberships,
        String csrfToken,
        Instant secondFactorDue)
        implements Actor {

    public SignedIn {
        Required.notNull(person, "the person");
        memberships = List.copyOf(memberships);
    }

    /** A person who needs no second factor. */
    public SignedIn(
            PersonId person, String name, String email, Locale locale, List<Membership> memberships, String csrfToken) {
        this(person, name, email, locale, memberships, csrfToken, null);
    }

    /** Whether the person holds the role in any organisation. */
    public boolean is(Role role) {
        return organisationAs(role).isPresent();
    }

    /** Whether the person holds the role in this organisation. */
    public boolean is(Role role, OrganisationId organisation) {
        return memberships.stream()
                .anyMatch(membership ->
                        membership.role() == role && membership.organisation().equals(organisation));
    }

    /** The organisation in which the person holds the role; of several, the one joined first. */
    public Optional<OrganisationId> organisationAs(Role role) {
        return memberships.stream()
                .filter(membership -> membership.role() == role)
                .map(Membership::organisation)
                .findFirst();
    }

    /** Whether the person must set up a second factor before anything else. */
    public boolean isSecondFactorOverdue(Instant now) {
        return secondFactorDue != null && !now.isBefore(secondFactorDue);
    }

    @Override
    public Optional<PersonId> actor() {
        return Optional.of(person);
    }

    @Override
    public boolean isAdministrator() {
        return is(Role.ADMINISTRATOR);
    }

    @Override
    public boolean mayManage(OrganisationId organisation, Set<Role> roles) {
        return isAdministrator()
                || (is(Role.PROVIDER, organisation) && Set.of(Role.TRAINEE).containsAll(roles));
    }
}
