package eu.vipatwork.people;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.people.secret.PasswordHash;
import eu.vipatwork.shared.PersonId;

/** Changes the password of the person who is signed in and knows the present one. */
@Dependent
public class ChangePassword {

    private final Accounts accounts;
    private final Devices devices;
    private final Guard guard;
    private final SetPassword setPassword;
    private final OpenSession openSession;
    private final RecordAct recordAct;

    @Inject
    ChangePassword(
            Accounts accounts,
            Devices devices,
            Guard guard,
            SetPassword setPassword,
            OpenSession openSession,
            RecordAct recordAct) {
        this.accounts = accounts;
        this.devices = devices;
        this.guard = guard;
        this.setPassword = setPassword;
        this.openSession = openSession;
        this.recordAct = recordAct;
    }

    /**
     * @param present the password until now
     * @param next the password from now on, as {@link PasswordRules} want it
     */
    @Transactional
    public ChangePasswordResult change(PersonId person, String present, String next, Visitor visitor) {
        Guard.Attempt attempt =
                guard.begin("change:" + person, GuessLimit.PASSWORDS, devices.known(visitor, person), visitor);
        if (attempt.remaining().isPresent()) {
            return new ChangePasswordResult.TooManyAttempts(attempt.remaining().get());
        }
        String hash = accounts.byId(person).map(Accounts.Account::passwordHash).orElse(null);
        if (!PasswordHash.matches(present == null ? "" : present, hash)) {
            return new ChangePasswordResult.Wrong();
        }
        guard.forgive(attempt);
        Optional<PasswordRefusal> refusal = setPassword.set(person, next);
        if (refusal.isPresent()) {
            return new ChangePasswordResult.PasswordRefused(refusal.get());
        }
        recordAct.record(Act.named(Acts.PASSWORD_CHANGED).by(person).on(person).from(visitor.remoteAddress()));
        return new ChangePasswordResult.Changed(openSession.open(
                person, Visitor.unknown(visitor.remoteAddress(), visitor.userAgent()), Detail.of("by-new-password")));
    }
}
