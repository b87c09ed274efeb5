package eu.vipatwork.people.registration;

import java.util.Optional;
import java.util.Set;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** Whoever sent an invitation, at the moment when it is accepted. Their right to it was checked when they sent it. */
record Inviter(Optional<PersonId> actor, OrganisationId organisation, Set<Role> roles) implements Actor {

    static Inviter of(InvitationRow row) {
        return new Inviter(Optional.ofNullable(row.invitedBy).map(PersonId::of), row.organisationId(), row.roles());
    }

    @Override
    public boolean isAdministrator() {
        return false;
    }

    @Override
    public boolean mayManage(OrganisationId where, Set<Role> wanted) {
        return organisation.equals(where) && roles.containsAll(wanted);
    }
}
