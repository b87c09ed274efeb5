package eu.vipatwork.people.registration;

import java.util.List;

/**
 * Some of an organisation's open invitations, newest first.
 *
 * @param total how many there are
 */
public record InvitationPage(List<Invitation> invitations, long total) {

    public InvitationPage {
        invitations = List.copyOf(invitations);
    }
}
