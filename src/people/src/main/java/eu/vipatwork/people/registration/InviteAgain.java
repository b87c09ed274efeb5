package eu.vipatwork.people.registration;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Replaces an open invitation by a new one, with a new link and two more weeks. */
@Dependent
public class InviteAgain {

    private final InvitationRepository invitations;
    private final InvitePerson invitePerson;

    @Inject
    InviteAgain(InvitationRepository invitations, InvitePerson invitePerson) {
        this.invitations = invitations;
        this.invitePerson = invitePerson;
    }

    /** Empty when there is no such invitation, or the actor may not manage it; otherwise as {@link InvitePerson}. */
    @Transactional
    @RetriedOnConflict
    public Optional<InvitePersonResult> invite(Actor actor, InvitationId id, String linkPrefix, Locale language) {
        return invitations
                .find(id)
                .filter(invitation -> actor.mayManage(invitation.organisationId(), invitation.roles()))
                .map(invitation -> invitePerson.invite(
                        actor,
                        invitation.organisationId(),
                        new Invitee(invitation.email(), invitation.name(), invitation.roles()),
                        linkPrefix,
                        language));
    }
}
