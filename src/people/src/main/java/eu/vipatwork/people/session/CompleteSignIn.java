package eu.vipatwork.people.session;

import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;

/** Goes on where a first proof is given, whichever it was: refuses who is locked, asks for the second factor, lets in. */
@Dependent
public class CompleteSignIn {

    private final SignInAccountRepository accounts;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAct;

    @Inject
    CompleteSignIn(SignInAccountRepository accounts, OpenSession openSession, RecordAuditEvent recordAct) {
        this.accounts = accounts;
        this.openSession = openSession;
        this.recordAct = recordAct;
    }

    /**
     * @param how the first proof, for the audit log: "password", "openid", ...
     * @return accepted, refused, or a second factor needed
     */
    @Transactional
    public SignInResult complete(PersonId person, ClientInfo visitor, AuditDetail how) {
        Optional<SignInAccountRepository.Account> account = accounts.byId(person).filter(found -> !found.locked());
        if (account.isEmpty()) {
            recordAct.record(AuditEvent.named(PeopleAuditEvent.SIGN_IN_REFUSED).on(person).from(visitor.remoteAddress()));
            return new SignInResult.Refused();
        }
        return account.get().secondFactor() ? openSession.awaitCode(person) : openSession.open(person, visitor, how);
    }
}
