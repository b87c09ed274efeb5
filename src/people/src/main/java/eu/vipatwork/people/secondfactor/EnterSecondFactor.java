package eu.vipatwork.people.secondfactor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.ExpiringTokenRepository;
import eu.vipatwork.people.session.KnownDeviceRepository;
import eu.vipatwork.people.session.OpenSession;
import eu.vipatwork.people.session.PendingSignInRow;
import eu.vipatwork.people.throttle.AttemptLimit;
import eu.vipatwork.people.throttle.AttemptThrottle;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.SecretBox;

/** Completes a sign-in with the code of the second factor, or with a recovery code, which is then used up. */
@Dependent
public class EnterSecondFactor {

    private final SecondFactorRepository secondFactors;
    private final ExpiringTokenRepository tokens;
    private final PersonRepository persons;
    private final InstantSource clock;
    private final KnownDeviceRepository devices;
    private final AttemptThrottle throttle;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAuditEvent;
    private final SecretBox box;

    @Inject
    EnterSecondFactor(
            SecondFactorRepository secondFactors,
            ExpiringTokenRepository tokens,
            PersonRepository persons,
            InstantSource clock,
            KnownDeviceRepository devices,
            AttemptThrottle throttle,
            OpenSession openSession,
            RecordAuditEvent recordAuditEvent,
            SecretBox box) {
        this.secondFactors = secondFactors;
        this.tokens = tokens;
        this.persons = persons;
        this.clock = clock;
        this.devices = devices;
        this.throttle = throttle;
        this.openSession = openSession;
        this.recordAuditEvent = recordAuditEvent;
        this.box = box;
    }

    /**
     * @param pendingToken from {@code SignInResult.SecondFactorNeeded}
     * @param code six digits or a recovery code; spaces and hyphens are ignored
     */
    @Transactional
    public EnterSecondFactorResult enter(String pendingToken, String code, ClientInfo client) {
        Instant now = clock.instant();
        Optional<PendingSignInRow> pending = tokens.find(PendingSignInRow.class, pendingToken, now);
        if (pending.isEmpty()) {
            return new EnterSecondFactorResult.Expired();
        }
        PersonId person = pending.get().personId();
        AttemptThrottle.Attempt attempt =
                throttle.begin("code:" + person, AttemptLimit.CODES, devices.known(client, person), client);
        if (attempt.remaining().isPresent()) {
            return new EnterSecondFactorResult.TooManyAttempts(
                    attempt.remaining().get());
        }
        boolean recovery = secondFactors.useRecoveryCode(person, code);
        Optional<SecondFactorRow> factor = secondFactors.find(person);
        Optional<String> key = factor.flatMap(found -> found.secret(box));
        if (!recovery && factor.isPresent() && key.isEmpty()) {
            return new EnterSecondFactorResult.KeyLost();
        }
        if (!recovery && (key.isEmpty() || !useCode(person, factor.get(), key.get(), code, now))) {
            recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.SECOND_FACTOR_REFUSED)
                    .on(person)
                    .from(client.remoteAddress()));
            return new EnterSecondFactorResult.Wrong();
        }
        if (persons.find(person).filter(PersonRow::isLocked).isPresent()) {
            return new EnterSecondFactorResult.Expired();
        }
        throttle.release(attempt);
        tokens.remove(pending.get());
        if (recovery) {
            recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.RECOVERY_CODE_USED)
                    .by(person)
                    .on(person)
                    .from(client.remoteAddress()));
        }
        return new EnterSecondFactorResult.Accepted(
                openSession.open(person, client, AuditDetail.of("by-second-factor")));
    }

    private boolean useCode(PersonId person, SecondFactorRow factor, String key, String code, Instant now) {
        if (!factor.isConfirmed()) {
            return false;
        }
        OptionalLong step = OneTimeCodes.step(key, code, now, factor.lastStep());
        return step.isPresent() && secondFactors.useStep(person, step.getAsLong());
    }
}
