package eu.vipatwork.people.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.email.ReadQueuedEmails;
import eu.vipatwork.shared.OrganisationId;

/** Finds open invitations. */
@Dependent
public class FindInvitations {

    /**
     * Some of an organisation's open invitations, newest first.
     *
     * @param total how many there are
     */
    public record Found(List<Invitation> invitations, long total) {

        public Found {
            invitations = List.copyOf(invitations);
        }
    }

    private final InvitationRepository invitations;
    private final OpenInvitations openInvitations;
    private final InstantSource clock;
    private final FindPeople findPeople;
    private final FindOrganisations findOrganisations;
    private final ReadQueuedEmails emails;

    @Inject
    FindInvitations(
            InvitationRepository invitations,
            OpenInvitations openInvitations,
            InstantSource clock,
            FindPeople findPeople,
            FindOrganisations findOrganisations,
            ReadQueuedEmails emails) {
        this.invitations = invitations;
        this.openInvitations = openInvitations;
        this.clock = clock;
        this.findPeople = findPeople;
        this.findOrganisations = findOrganisations;
        this.emails = emails;
    }

    /** The one with this link; empty when it was accepted or withdrawn, or is older than two weeks. */
    @Transactional
    public Optional<Invitation> byToken(String token) {
        return openInvitations.byToken(token).map(this::invitation);
    }

    /** All of an organisation, newest first. */
    @Transactional
    public List<Invitation> of(OrganisationId organisation) {
        return of(organisation, 0, Integer.MAX_VALUE).invitations();
    }

    /**
     * Some of an organisation.
     *
     * @param first the number of newer ones to leave out
     */
    @Transactional
    public Found of(OrganisationId organisation, int first, int most) {
        Instant now = clock.instant();
        List<Invitation> found = invitations.ofOrganisation(organisation, now, first, most).stream()
                .map(this::invitation)
                .toList();
        return new Found(found, invitations.countOfOrganisation(organisation, now));
    }

    private Invitation invitation(InvitationRow row) {
        String organisationName = findOrganisations
                .byId(row.organisationId())
                .map(Organisation::name)
                .orElse("");
        return row.toInvitation(
                organisationName, findPeople.byEmail(row.email()).isPresent(), emails.isQueued(row.queuedEmail()));
    }
}
