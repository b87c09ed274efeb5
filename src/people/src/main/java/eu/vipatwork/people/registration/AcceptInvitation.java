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

/** Makes an account for whoever opened the link of an invitation, and signs them in. */
@Dependent
public class AcceptInvitation {

    private final OpenInvitations open;
    private final AddPerson addPerson;
    private final ChooseLanguage chooseLanguage;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAct;

    @Inject
    AcceptInvitation(
            OpenInvitations open,
            AddPerson addPerson,
            ChooseLanguage chooseLanguage,
            OpenSession openSession,
            RecordAuditEvent recordAct) {
        this.open = open;
        this.addPerson = addPerson;
        this.chooseLanguage = chooseLanguage;
        this.openSession = openSession;
        this.recordAct = recordAct;
    }

    /**
     * The account has the address that was invited: who opened the link reads its mail.
     *
     * @param language in which the person is reading, or null
     */
    @Transactional
    public AcceptInvitationResult accept(String token, String name, String password, Locale language, ClientInfo visitor) {
        Optional<InvitationRow> found = open.byToken(token);
        if (found.isEmpty()) {
            return new AcceptInvitationResult.LinkGone();
        }
        if (!NameRules.isName(name)) {
            return new AcceptInvitationResult.NameRefused();
        }
        InvitationRow row = found.get();
        AddPersonResult result = addPerson.join(name, row.email, password, row.organisationId(), row.roles());
        if (result instanceof AddPersonResult.PasswordRefused refused) {
            return new AcceptInvitationResult.PasswordRefused(refused.reason());
        }
        if (!(result instanceof AddPersonResult.Added added)) {
            return new AcceptInvitationResult.HasAccount();
        }
        PersonId person = added.person();
        chooseLanguage.choose(person, language);
        open.close(row);
        recordAct.record(AuditEvent.named(PeopleAuditEvent.INVITATION_ACCEPTED)
                .by(person)
                .on(person)
                .in(row.organisationId())
                .from(visitor.remoteAddress()));
        return new AcceptInvitationResult.Accepted(openSession.open(person, visitor, AuditDetail.of("by-invitation")));
    }
}
