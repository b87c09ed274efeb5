package eu.vipatwork.people.registration;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.email.EmailMessage;
import eu.vipatwork.people.email.ReadQueuedEmails;

/** Shows the e-mail of an invitation that was not sent, so that who may invite can pass on its link. */
@Dependent
public class ReadInvitation {

    private final InvitationRepository invitations;
    private final ReadQueuedEmails readQueuedEmails;

    @Inject
    ReadInvitation(InvitationRepository invitations, ReadQueuedEmails readQueuedEmails) {
        this.invitations = invitations;
        this.readQueuedEmails = readQueuedEmails;
    }

    /** Empty when the e-mail was sent, there is no such invitation, or the actor may not manage it. Audited. */
    @Transactional
    public Optional<EmailMessage> read(Actor actor, InvitationId id) {
        return invitations
                .find(id)
                .filter(invitation -> actor.mayManage(invitation.organisationId(), invitation.roles()))
                .flatMap(invitation -> readQueuedEmails.open(invitation.queuedEmail(), actor.actor()));
    }
}
