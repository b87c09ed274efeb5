package eu.vipatwork.people;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.people.secret.PasswordHash;
import eu.vipatwork.people.secret.Secrets;
import eu.vipatwork.shared.PersonId;

/**
 * Signs a person in with e-mail address and password. Its steps are transactions of their own, so that none is open
 * while the hash is computed, which takes longer than everything else together.
 */
@Dependent
public class SignIn {

    private final Accounts accounts;
    private final Devices devices;
    private final Guard guard;
    private final OpenSession openSession;
    private final RecordAct recordAct;

    @Inject
    SignIn(Accounts accounts, Devices devices, Guard guard, OpenSession openSession, RecordAct recordAct) {
        this.accounts = accounts;
        this.devices = devices;
        this.guard = guard;
        this.openSession = openSession;
        this.recordAct = recordAct;
    }

    /** As {@link #signIn(String, String, Visitor)}, for a browser that brings no device token. */
    public SignInResult signIn(String email, String password, String remoteAddress, String userAgent) {
        return signIn(email, password, Visitor.unknown(remoteAddress, userAgent));
    }

    /**
     * Opens a session for whoever knows the password, or asks for the second factor. A wrong password, an unknown
     * address and a locked account give the same answer in the same time. {@link Guard} tells when an attempt is not
     * looked at.
     *
     * @param email as typed; case and space around it do not matter
     * @param visitor where the attempt comes from
     */
    public SignInResult signIn(String email, String password, Visitor visitor) {
        Optional<Accounts.Account> account = accounts.byEmail(email);
        PersonId person = account.map(Accounts.Account::person).orElse(null);
        Guard.Attempt attempt = guard.begin(
                "password:" + Secrets.hash(EmailAddress.normalised(email)),
                GuessLimit.PASSWORDS,
                devices.known(visitor, person),
                visitor);
        if (attempt.remaining().isPresent()) {
            noteOnce(attempt, person, visitor);
            return new SignInResult.TooManyAttempts(attempt.remaining().get());
        }
        String hash = account.map(Accounts.Account::passwordHash).orElse(null);
        boolean right = PasswordHash.matches(password == null ? "" : password, hash);
        if (!right || account.get().locked()) {
            recordAct.record(Act.named(Acts.SIGN_IN_REFUSED).on(person).from(visitor.remoteAddress()));
            return new SignInResult.Refused();
        }
        guard.forgive(attempt);
        if (PasswordHash.isOutdated(hash)) {
            accounts.rehash(person, PasswordHash.of(password));
        }
        return account.get().secondFactor()
                ? openSession.awaitCode(person)
                : openSession.open(person, visitor, Detail.of("by-password"));
    }

    /** A crowd of attempts leaves one entry in the log per window, not one each. */
    private void noteOnce(Guard.Attempt attempt, PersonId person, Visitor visitor) {
        if (guard.isFirstTold(attempt)) {
            recordAct.record(Act.named(Acts.SIGN_INS_SLOWED).on(person).from(visitor.remoteAddress()));
        }
    }
}
