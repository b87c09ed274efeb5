package eu.vipatwork.people.password;

import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.secret.PasswordHash;
import eu.vipatwork.people.session.KnownDeviceRepository;
import eu.vipatwork.people.session.OpenSession;
import eu.vipatwork.people.session.SignInAccountRepository;
import eu.vipatwork.people.throttle.AttemptLimit;
import eu.vipatwork.people.throttle.AttemptThrottle;
import eu.vipatwork.shared.PersonId;

/** Changes the password of the person who is signed in and knows the present one. */
@Dependent
public class ChangePassword {

    private final SignInAccountRepository accounts;
    private final KnownDeviceRepository devices;
    private final AttemptThrottle guard;
    private final SetPassword setPassword;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAct;

    @Inject
    ChangePassword(
            SignInAccountRepository accounts,
            KnownDeviceRepository devices,
            AttemptThrottle guard,
            SetPassword setPassword,
            OpenSession openSession,
            RecordAuditEvent recordAct) {
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
    public ChangePasswordResult change(PersonId person, String present, String next, ClientInfo visitor) {
        AttemptThrottle.Attempt attempt =
                guard.begin("change:" + person, AttemptLimit.PASSWORDS, devices.known(visitor, person), visitor);
        if (attempt.remaining().isPresent()) {
            return new ChangePasswordResult.TooManyAttempts(attempt.remaining().get());
        }
        String hash = accounts.byId(person).map(SignInAccountRepository.Account::passwordHash).orElse(null);
        if (!PasswordHash.matches(present == null ? "" : present, hash)) {
            return new ChangePasswordResult.Wrong();
        }
        guard.forgive(attempt);
        Optional<PasswordRefusal> refusal = setPassword.set(person, next);
        if (refusal.isPresent()) {
            return new ChangePasswordResult.PasswordRefused(refusal.get());
        }
        recordAct.record(AuditEvent.named(PeopleAuditEvent.PASSWORD_CHANGED).by(person).on(person).from(visitor.remoteAddress()));
        return new ChangePasswordResult.Changed(openSession.open(
                person, ClientInfo.unknown(visitor.remoteAddress(), visitor.userAgent()), AuditDetail.of("by-new-password")));
    }
}
