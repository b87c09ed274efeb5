package eu.vipatwork.people.joining;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.AddPerson;
import eu.vipatwork.people.AddPersonResult;
import eu.vipatwork.people.ChooseLanguage;
import eu.vipatwork.people.Names;
import eu.vipatwork.people.OpenSession;
import eu.vipatwork.people.Visitor;
import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.PersonId;

/** Makes an account for whoever opened the link of an invitation, and signs them in. */
@Dependent
public class AcceptInvitation {

    private final OpenInvitations open;
    private final AddPerson addPerson;
    private final ChooseLanguage chooseLanguage;
    private final OpenSession openSession;
    private final RecordAct recordAct;

    @Inject
    AcceptInvitation(
            OpenInvitations open,
            AddPerson addPerson,
            ChooseLanguage chooseLanguage,
            OpenSession openSession,
            RecordAct recordAct) {
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
    public AcceptInvitationResult accept(String token, String name, String password, Locale language, Visitor visitor) {
        Optional<InvitationRow> found = open.byToken(token);
        if (found.isEmpty()) {
            return new AcceptInvitationResult.LinkGone();
        }
        if (!Names.isName(name)) {
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
        recordAct.record(Act.named(Acts.INVITATION_ACCEPTED)
                .by(person)
                .on(person)
                .in(row.organisationId())
                .from(visitor.remoteAddress()));
        return new AcceptInvitationResult.Accepted(openSession.open(person, visitor, Detail.of("by-invitation")));
    }
}
