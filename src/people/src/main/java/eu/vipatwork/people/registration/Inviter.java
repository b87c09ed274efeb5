package eu.vipatwork.people.registration;

import java.util.Optional;
import java.util.Set;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** The sender of an invitation, when it is accepted. Their permission was checked when they sent it. */
record Inviter(Optional<PersonId> actor, OrganisationId organisation, Set<Role> roles) implements Actor {

    static Inviter of(InvitationRow invitation) {
        return new Inviter(invitation.invitedBy(), invitation.organisationId(), invitation.roles());
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
