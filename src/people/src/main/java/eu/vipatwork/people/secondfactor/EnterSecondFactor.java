package eu.vipatwork.people.secondfactor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.people.session.KnownDeviceRepository;
import eu.vipatwork.people.session.OpenSession;
import eu.vipatwork.people.session.PendingSignInRow;
import eu.vipatwork.people.throttle.AttemptLimit;
import eu.vipatwork.people.throttle.AttemptThrottle;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.SecretBox;

/** Ends a sign-in with the code of the second factor, or with a recovery code, which is then used up. */
@Dependent
public class EnterSecondFactor {

    private final EntityManager people;
    private final InstantSource clock;
    private final KnownDeviceRepository devices;
    private final AttemptThrottle guard;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAct;
    private final SecretBox box;

    @Inject
    EnterSecondFactor(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            KnownDeviceRepository devices,
            AttemptThrottle guard,
            OpenSession openSession,
            RecordAuditEvent recordAct,
            SecretBox box) {
        this.people = people;
        this.clock = clock;
        this.devices = devices;
        this.guard = guard;
        this.openSession = openSession;
        this.recordAct = recordAct;
        this.box = box;
    }

    /**
     * @param pendingToken from {@link eu.vipatwork.people.session.SignInResult.SecondFactorNeeded}
     * @param code six digits, or a recovery code, spaces and hyphens as you like
     */
    @Transactional
    public EnterSecondFactorResult enter(String pendingToken, String code, ClientInfo visitor) {
        Instant now = clock.instant();
        Optional<PendingSignInRow> pending = Optional.ofNullable(pendingToken)
                .map(token -> people.find(PendingSignInRow.class, SecretTokens.hash(token)))
                .filter(row -> row.expires.isAfter(now));
        if (pending.isEmpty()) {
            return new EnterSecondFactorResult.Expired();
        }
        PersonId person = PersonId.of(pending.get().person);
        AttemptThrottle.Attempt attempt =
                guard.begin("code:" + person, AttemptLimit.CODES, devices.known(visitor, person), visitor);
        if (attempt.remaining().isPresent()) {
            return new EnterSecondFactorResult.TooManyAttempts(attempt.remaining().get());
        }
        boolean recovery = useRecoveryCode(person, code);
        SecondFactorRow row = people.find(SecondFactorRow.class, person.toString());
        Optional<String> key = Optional.ofNullable(row).flatMap(found -> found.secret(box));
        if (!recovery && row != null && key.isEmpty()) {
            return new EnterSecondFactorResult.KeyLost();
        }
        if (!recovery && !key.filter(known -> useCode(row, known, code, now)).isPresent()) {
            recordAct.record(AuditEvent.named(PeopleAuditEvent.SECOND_FACTOR_REFUSED).on(person).from(visitor.remoteAddress()));
            return new EnterSecondFactorResult.Wrong();
        }
        if (isLocked(person)) {
            return new EnterSecondFactorResult.Expired();
        }
        guard.forgive(attempt);
        people.remove(pending.get());
        if (recovery) {
            recordAct.record(
                    AuditEvent.named(PeopleAuditEvent.RECOVERY_CODE_USED).by(person).on(person).from(visitor.remoteAddress()));
        }
        return new EnterSecondFactorResult.Accepted(openSession.open(person, visitor, AuditDetail.of("by-second-factor")));
    }

    private boolean useRecoveryCode(PersonId person, String code) {
        return people.createQuery("delete from RecoveryCodeRow r where r.codeHash = :hash and r.person = :person")
                        .setParameter("hash", RecoveryCodes.hash(code))
                        .setParameter("person", person.toString())
                        .executeUpdate()
                == 1;
    }

    /** One statement decides who used a code first, should two come at the same moment. */
    private boolean useCode(SecondFactorRow row, String key, String code, Instant now) {
        if (row.confirmed == null) {
            return false;
        }
        OptionalLong step = OneTimeCodes.step(key, code, now, row.lastStep);
        return step.isPresent()
                && people.createQuery("update SecondFactorRow f set f.lastStep = :step"
                                        + " where f.person = :person and f.lastStep < :step")
                                .setParameter("step", step.getAsLong())
                                .setParameter("person", row.person)
                                .executeUpdate()
                        == 1;
    }

    private boolean isLocked(PersonId person) {
        return people.find(PersonRow.class, person.toString()).locked != null;
    }
}
