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
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.people.throttle.AttemptLimit;
import eu.vipatwork.people.throttle.AttemptThrottle;
import eu.vipatwork.shared.PersonId;

/**
 * Signs a person in with e-mail address and password. Its steps are transactions of their own, so that none is open
 * while the hash is computed, which takes longer than everything else together.
 */
@Dependent
public class SignIn {

    private final SignInAccountRepository accounts;
    private final KnownDeviceRepository devices;
    private final AttemptThrottle guard;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAct;

    @Inject
    SignIn(SignInAccountRepository accounts, KnownDeviceRepository devices, AttemptThrottle guard, OpenSession openSession, RecordAuditEvent recordAct) {
        this.accounts = accounts;
        this.devices = devices;
        this.guard = guard;
        this.openSession = openSession;
        this.recordAct = recordAct;
    }

    /** As {@link #signIn(String, String, Visitor)}, for a browser that brings no device token. */
    public SignInResult signIn(String email, String password, String remoteAddress, String userAgent) {
        return signIn(email, password, ClientInfo.unknown(remoteAddress, userAgent));
    }

    /**
     * Opens a session for whoever knows the password, or asks for the second factor. A wrong password, an unknown
     * address and a locked account give the same answer in the same time. {@link AttemptThrottle} tells when an attempt is not
     * looked at.
     *
     * @param email as typed; case and space around it do not matter
     * @param visitor where the attempt comes from
     */
    public SignInResult signIn(String email, String password, ClientInfo visitor) {
        Optional<SignInAccountRepository.Account> account = accounts.byEmail(email);
        PersonId person = account.map(SignInAccountRepository.Account::person).orElse(null);
        AttemptThrottle.Attempt attempt = guard.begin(
                "password:" + SecretTokens.hash(EmailAddress.normalised(email)),
                AttemptLimit.PASSWORDS,
                devices.known(visitor, person),
                visitor);
        if (attempt.remaining().isPresent()) {
            noteOnce(attempt, person, visitor);
            return new SignInResult.TooManyAttempts(attempt.remaining().get());
        }
        String hash = account.map(SignInAccountRepository.Account::passwordHash).orElse(null);
        boolean right = PasswordHash.matches(password == null ? "" : password, hash);
        if (!right || account.get().locked()) {
            recordAct.record(AuditEvent.named(PeopleAuditEvent.SIGN_IN_REFUSED).on(person).from(visitor.remoteAddress()));
            return new SignInResult.Refused();
        }
        guard.forgive(attempt);
        if (PasswordHash.isOutdated(hash)) {
            accounts.rehash(person, PasswordHash.of(password));
        }
        return account.get().secondFactor()
                ? openSession.awaitCode(person)
                : openSession.open(person, visitor, AuditDetail.of("by-password"));
    }

    /** A crowd of attempts leaves one entry in the log per window, not one each. */
    private void noteOnce(AttemptThrottle.Attempt attempt, PersonId person, ClientInfo visitor) {
        if (guard.isFirstTold(attempt)) {
            recordAct.record(AuditEvent.named(PeopleAuditEvent.SIGN_INS_SLOWED).on(person).from(visitor.remoteAddress()));
        }
    }
}
