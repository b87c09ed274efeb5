package eu.vipatwork.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.Detail;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.people.secret.OneTimeCodes;
import eu.vipatwork.people.secret.RecoveryCodes;
import eu.vipatwork.people.secret.Secrets;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;
import eu.vipatwork.shared.secret.SecretBox;

/** Ends a sign-in with the code of the second factor, or with a recovery code, which is then used up. */
@Dependent
public class EnterCode {

    private final EntityManager people;
    private final InstantSource clock;
    private final Devices devices;
    private final Guard guard;
    private final OpenSession openSession;
    private final RecordAct recordAct;
    private final SecretBox box;

    @Inject
    EnterCode(
            @Unit("people") EntityManager people,
            InstantSource clock,
            Devices devices,
            Guard guard,
            OpenSession openSession,
            RecordAct recordAct,
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
     * @param pendingToken from {@link SignInResult.SecondFactorNeeded}
     * @param code six digits, or a recovery code, spaces and hyphens as you like
     */
    @Transactional
    public EnterCodeResult enter(String pendingToken, String code, Visitor visitor) {
        Instant now = clock.instant();
        Optional<PendingRow> pending = Optional.ofNullable(pendingToken)
                .map(token -> people.find(PendingRow.class, Secrets.hash(token)))
                .filter(row -> row.expires.isAfter(now));
        if (pending.isEmpty()) {
            return new EnterCodeResult.Expired();
        }
        PersonId person = PersonId.of(pending.get().person);
        Guard.Attempt attempt =
                guard.begin("code:" + person, GuessLimit.CODES, devices.known(visitor, person), visitor);
        if (attempt.remaining().isPresent()) {
            return new EnterCodeResult.TooManyAttempts(attempt.remaining().get());
        }
        boolean recovery = useRecoveryCode(person, code);
        SecondFactorRow row = people.find(SecondFactorRow.class, person.toString());
        Optional<String> key = Optional.ofNullable(row).flatMap(found -> found.secret(box));
        if (!recovery && row != null && key.isEmpty()) {
            return new EnterCodeResult.KeyLost();
        }
        if (!recovery && !key.filter(known -> useCode(row, known, code, now)).isPresent()) {
            recordAct.record(Act.named(Acts.SECOND_FACTOR_REFUSED).on(person).from(visitor.remoteAddress()));
            return new EnterCodeResult.Wrong();
        }
        if (isLocked(person)) {
            return new EnterCodeResult.Expired();
        }
        guard.forgive(attempt);
        people.remove(pending.get());
        if (recovery) {
            recordAct.record(
                    Act.named(Acts.RECOVERY_CODE_USED).by(person).on(person).from(visitor.remoteAddress()));
        }
        return new EnterCodeResult.Accepted(openSession.open(person, visitor, Detail.of("by-second-factor")));
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
