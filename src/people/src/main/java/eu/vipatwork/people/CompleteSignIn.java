package eu.vipatwork.people;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.shared.PersonId;

/** Goes on where a first proof is given, whichever it was: refuses who is locked, asks for the second factor, lets in. */
@Dependent
public class CompleteSignIn {

    private final Accounts accounts;
    private final OpenSession openSession;
    private final RecordAct recordAct;

    @Inject
    CompleteSignIn(Accounts accounts, OpenSession openSession, RecordAct recordAct) {
        this.accounts = accounts;
        this.openSession = openSession;
        this.recordAct = recordAct;
    }

    /**
     * @param how the first proof, for the audit log: "password", "openid", ...
     * @return accepted, refused, or a second factor needed
     */
    @Transactional
    public SignInResult complete(PersonId person, Visitor visitor, Detail how) {
        Optional<Accounts.Account> account = accounts.byId(person).filter(found -> !found.locked());
        if (account.isEmpty()) {
            recordAct.record(Act.named(Acts.SIGN_IN_REFUSED).on(person).from(visitor.remoteAddress()));
            return new SignInResult.Refused();
        }
        return account.get().secondFactor() ? openSession.awaitCode(person) : openSession.open(person, visitor, how);
    }
}
