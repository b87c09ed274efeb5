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

/** Continues after any first factor: refuses a locked person, asks for the second factor, or opens the session. */
@Dependent
public class CompleteSignIn {

    private final SignInAccountRepository accounts;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    CompleteSignIn(SignInAccountRepository accounts, OpenSession openSession, RecordAuditEvent recordAuditEvent) {
        this.accounts = accounts;
        this.openSession = openSession;
        this.recordAuditEvent = recordAuditEvent;
    }

    /**
     * @param how the first factor, for the audit log: "by-openid", ...
     * @return accepted, refused, or second factor needed
     */
    @Transactional
    public SignInResult complete(PersonId person, ClientInfo client, AuditDetail how) {
        Optional<SignInAccount> account = accounts.byId(person).filter(found -> !found.isLocked());
        if (account.isEmpty()) {
            recordAuditEvent.record(
                    AuditEvent.of(PeopleAuditEvent.SIGN_IN_REFUSED).on(person).from(client.remoteAddress()));
            return new SignInResult.Refused();
        }
        return account.get().hasSecondFactor() ? openSession.awaitCode(person) : openSession.open(person, client, how);
    }
}
