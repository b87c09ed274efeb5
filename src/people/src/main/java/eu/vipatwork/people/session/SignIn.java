package eu.vipatwork.people.session;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.secret.PasswordHash;
import eu.vipatwork.people.throttle.AttemptLimit;
import eu.vipatwork.people.throttle.AttemptThrottle;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.Tokens;

/**
 * Signs a person in with e-mail address and password. Each step is its own transaction, so that none is open while the
 * password is hashed, which takes longer than all other steps together.
 */
@Dependent
public class SignIn {

    private final SignInAccountRepository accounts;
    private final KnownDeviceRepository devices;
    private final AttemptThrottle throttle;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    SignIn(
            SignInAccountRepository accounts,
            KnownDeviceRepository devices,
            AttemptThrottle throttle,
            OpenSession openSession,
            RecordAuditEvent recordAuditEvent) {
        this.accounts = accounts;
        this.devices = devices;
        this.throttle = throttle;
        this.openSession = openSession;
        this.recordAuditEvent = recordAuditEvent;
    }

    /** As {@link #signIn(String, String, ClientInfo)}, for a browser without a device token. */
    public SignInResult signIn(String email, String password, String remoteAddress, String userAgent) {
        return signIn(email, password, ClientInfo.unknown(remoteAddress, userAgent));
    }

    /**
     * Opens a session when the password is correct, or asks for the second factor. A wrong password, an unknown address
     * and a locked account give the same answer in the same time. {@link AttemptThrottle} says when an attempt is
     * rejected unchecked.
     *
     * @param email as typed; case and surrounding space do not matter
     */
    public SignInResult signIn(String email, String password, ClientInfo client) {
        Optional<SignInAccount> account = accounts.byEmail(email);
        PersonId person = account.map(SignInAccount::person).orElse(null);
        AttemptThrottle.Attempt attempt = throttle.begin(
                "password:" + Tokens.hash(EmailAddress.normalised(email)),
                AttemptLimit.PASSWORDS,
                devices.known(client, person),
                client);
        if (attempt.remaining().isPresent()) {
            recordFirstRejection(attempt, person, client);
            return new SignInResult.TooManyAttempts(attempt.remaining().get());
        }
        String hash = account.map(SignInAccount::passwordHash).orElse(null);
        boolean correct = PasswordHash.matches(password == null ? "" : password, hash);
        if (!correct || account.get().isLocked()) {
            recordAuditEvent.record(
                    AuditEvent.of(PeopleAuditEvent.SIGN_IN_REFUSED).on(person).from(client.remoteAddress()));
            return new SignInResult.Refused();
        }
        throttle.release(attempt);
        if (PasswordHash.isOutdated(hash)) {
            accounts.rehash(person, PasswordHash.of(password));
        }
        return account.get().hasSecondFactor()
                ? openSession.awaitCode(person)
                : openSession.open(person, client, AuditDetail.of("by-password"));
    }

    /** One audit entry per account and window, not one per attempt. */
    private void recordFirstRejection(AttemptThrottle.Attempt attempt, PersonId person, ClientInfo client) {
        if (throttle.isFirstRejection(attempt)) {
            recordAuditEvent.record(
                    AuditEvent.of(PeopleAuditEvent.SIGN_INS_SLOWED).on(person).from(client.remoteAddress()));
        }
    }
}
