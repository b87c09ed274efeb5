package eu.vipatwork.people.registration;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Membership;
import eu.vipatwork.people.NameRules;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.people.Person;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.email.EmailId;
import eu.vipatwork.people.email.EmailKind;
import eu.vipatwork.people.email.QueueEmail;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.RetriedOnConflict;
import eu.vipatwork.shared.secret.Tokens;

/** Invites a person to an organisation, with a link sent by e-mail. */
@Dependent
public class InvitePerson {

    /** Names the sender of an invitation from the command line. */
    private static final String SYSTEM_NAME = "VIP@Work";

    private final InvitationRepository invitations;
    private final OpenInvitations openInvitations;
    private final InstantSource clock;
    private final FindPeople findPeople;
    private final FindOrganisations findOrganisations;
    private final QueueEmail queueEmail;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    InvitePerson(
            InvitationRepository invitations,
            OpenInvitations openInvitations,
            InstantSource clock,
            FindPeople findPeople,
            FindOrganisations findOrganisations,
            QueueEmail queueEmail,
            RecordAuditEvent recordAuditEvent) {
        this.invitations = invitations;
        this.openInvitations = openInvitations;
        this.clock = clock;
        this.findPeople = findPeople;
        this.findOrganisations = findOrganisations;
        this.queueEmail = queueEmail;
        this.recordAuditEvent = recordAuditEvent;
    }

    /**
     * A second invitation to the same address replaces the first.
     *
     * @param linkPrefix the absolute address of the page that takes the token; the token is appended
     * @param language of the e-mail, when the reader's is not known
     * @throws IllegalArgumentException when there is no such organisation
     */
    @Transactional
    @RetriedOnConflict
    public InvitePersonResult invite(
            Actor actor, OrganisationId organisation, Invitee invitee, String linkPrefix, Locale language) {
        Organisation host = findOrganisations
                .byId(organisation)
                .orElseThrow(() -> new IllegalArgumentException("no organisation " + organisation));
        if (!actor.mayManage(organisation, invitee.roles())) {
            return new InvitePersonResult.NotAllowed();
        }
        Optional<EmailAddress> address = EmailAddress.parse(invitee.email());
        if (address.isEmpty()) {
            return new InvitePersonResult.EmailRefused();
        }
        String email = address.get().value();
        String name = invitee.name() == null || invitee.name().isBlank()
                ? null
                : invitee.name().strip();
        if (name != null && !NameRules.isName(name)) {
            return new InvitePersonResult.NameRefused();
        }
        Optional<Person> known = findPeople.byEmail(email);
        if (known.isPresent() && roles(known.get(), organisation).containsAll(invitee.roles())) {
            return new InvitePersonResult.AlreadyMember();
        }
        openInvitations.close(actor, organisation, email);
        String token = Tokens.next();
        EmailId queued = queueEmail.queue(
                EmailKind.INVITATION,
                known.map(Person::locale).orElse(language),
                email,
                InvitationRow.VALID,
                host.name(),
                nameOf(actor),
                linkPrefix + token,
                InvitationRow.VALID.toDays());
        InvitationRow invitation = new InvitationRow(
                token, organisation, email, name, invitee.roles(), actor.actor(), queued, clock.instant());
        invitations.add(invitation);
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.INVITED)
                .by(actor.actor())
                .in(organisation)
                .saying(AuditDetail.of(
                        "invited", invitation.invitationId(), AuditDetail.words("role", invitation.roles()))));
        return new InvitePersonResult.Invited(invitation.invitationId(), email, linkPrefix + token);
    }

    private Set<Role> roles(Person person, OrganisationId organisation) {
        return findPeople.memberships(person.id()).stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .map(Membership::role)
                .collect(Collectors.toSet());
    }

    private String nameOf(Actor actor) {
        return actor.actor().flatMap(findPeople::byId).map(Person::name).orElse(SYSTEM_NAME);
    }
}
