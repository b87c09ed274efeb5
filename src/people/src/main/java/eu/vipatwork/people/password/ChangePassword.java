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
import eu.vipatwork.people.session.SignInAccount;
import eu.vipatwork.people.session.SignInAccountRepository;
import eu.vipatwork.people.throttle.AttemptLimit;
import eu.vipatwork.people.throttle.AttemptThrottle;
import eu.vipatwork.shared.PersonId;

/** Changes the password of a signed-in person who knows the present one. */
@Dependent
public class ChangePassword {

    private final SignInAccountRepository accounts;
    private final KnownDeviceRepository devices;
    private final AttemptThrottle throttle;
    private final SetPassword setPassword;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    ChangePassword(
            SignInAccountRepository accounts,
            KnownDeviceRepository devices,
            AttemptThrottle throttle,
            SetPassword setPassword,
            OpenSession openSession,
            RecordAuditEvent recordAuditEvent) {
        this.accounts = accounts;
        this.devices = devices;
        this.throttle = throttle;
        this.setPassword = setPassword;
        this.openSession = openSession;
        this.recordAuditEvent = recordAuditEvent;
    }

    /**
     * @param present the present password
     * @param next the new password; must satisfy {@link PasswordRules}
     */
    @Transactional
    public ChangePasswordResult change(PersonId person, String present, String next, ClientInfo client) {
        AttemptThrottle.Attempt attempt =
                throttle.begin("change:" + person, AttemptLimit.PASSWORDS, devices.known(client, person), client);
        if (attempt.remaining().isPresent()) {
            return new ChangePasswordResult.TooManyAttempts(attempt.remaining().get());
        }
        String hash = accounts.byId(person).map(SignInAccount::passwordHash).orElse(null);
        if (!PasswordHash.matches(present == null ? "" : present, hash)) {
            return new ChangePasswordResult.Wrong();
        }
        throttle.release(attempt);
        Optional<PasswordRefusal> refusal = setPassword.set(person, next);
        if (refusal.isPresent()) {
            return new ChangePasswordResult.PasswordRefused(refusal.get());
        }
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.PASSWORD_CHANGED)
                .by(person)
                .on(person)
                .from(client.remoteAddress()));
        ClientInfo newClient = ClientInfo.unknown(client.remoteAddress(), client.userAgent());
        return new ChangePasswordResult.Changed(openSession.open(person, newClient, AuditDetail.of("by-new-password")));
    }
}
