package eu.vipatwork.people.registration;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.ChooseLanguage;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.NameRules;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.OpenSession;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Accepts an invitation with a new account, and signs its owner in. */
@Dependent
public class AcceptInvitation {

    private final OpenInvitations openInvitations;
    private final AddPerson addPerson;
    private final ChooseLanguage chooseLanguage;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    AcceptInvitation(
            OpenInvitations openInvitations,
            AddPerson addPerson,
            ChooseLanguage chooseLanguage,
            OpenSession openSession,
            RecordAuditEvent recordAuditEvent) {
        this.openInvitations = openInvitations;
        this.addPerson = addPerson;
        this.chooseLanguage = chooseLanguage;
        this.openSession = openSession;
        this.recordAuditEvent = recordAuditEvent;
    }

    /**
     * The account gets the address that was invited: opening the link shows that the person reads its mail.
     *
     * @param language of the page, or null
     */
    @Transactional
    @RetriedOnConflict
    public AcceptInvitationResult accept(
            String token, String name, String password, Locale language, ClientInfo client) {
        Optional<InvitationRow> found = openInvitations.byToken(token);
        if (found.isEmpty()) {
            return new AcceptInvitationResult.LinkGone();
        }
        if (!NameRules.isName(name)) {
            return new AcceptInvitationResult.NameRefused();
        }
        InvitationRow invitation = found.get();
        AddPersonResult result =
                addPerson.join(name, invitation.email(), password, invitation.organisationId(), invitation.roles());
        if (result instanceof AddPersonResult.PasswordRefused refused) {
            return new AcceptInvitationResult.PasswordRefused(refused.reason());
        }
        if (!(result instanceof AddPersonResult.Added added)) {
            return new AcceptInvitationResult.HasAccount();
        }
        PersonId person = added.person();
        chooseLanguage.choose(person, language);
        openInvitations.close(invitation);
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.INVITATION_ACCEPTED)
                .by(person)
                .on(person)
                .in(invitation.organisationId())
                .from(client.remoteAddress()));
        return new AcceptInvitationResult.Accepted(openSession.open(person, client, AuditDetail.of("by-invitation")));
    }
}
