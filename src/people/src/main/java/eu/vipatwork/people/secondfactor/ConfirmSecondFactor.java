package eu.vipatwork.people.secondfactor;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.EndSessions;
import eu.vipatwork.people.session.OpenSession;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;
import eu.vipatwork.shared.secret.SecretBox;

/** Ends the set-up of a second factor: a first code shows that the app has the key. */
@Dependent
public class ConfirmSecondFactor {

    private final EntityManager people;
    private final InstantSource clock;
    private final EndSessions endSessions;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAct;
    private final SecretBox box;

    @Inject
    ConfirmSecondFactor(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            EndSessions endSessions,
            OpenSession openSession,
            RecordAuditEvent recordAct,
            SecretBox box) {
        this.people = people;
        this.clock = clock;
        this.endSessions = endSessions;
        this.openSession = openSession;
        this.recordAct = recordAct;
        this.box = box;
    }

    /** Takes the code for a key made by {@link BeginSecondFactor}. */
    @Transactional
    public ConfirmSecondFactorResult confirm(PersonId person, String code, ClientInfo visitor) {
        SecondFactorRow row = people.find(SecondFactorRow.class, person.toString());
        if (row == null || row.confirmed != null) {
            return new ConfirmSecondFactorResult.Wrong();
        }
        OptionalLong step = row.secret(box)
                .map(key -> OneTimeCodes.step(key, code, clock.instant(), row.lastStep))
                .orElseGet(OptionalLong::empty);
        if (step.isEmpty()) {
            return new ConfirmSecondFactorResult.Wrong();
        }
        row.confirmed = clock.instant();
        row.lastStep = step.getAsLong();
        List<String> codes = RecoveryCodes.next();
        for (String each : codes) {
            people.persist(new RecoveryCodeRow(RecoveryCodes.hash(each), person.toString()));
        }
        endSessions.ofPerson(person);
        recordAct.record(
                AuditEvent.named(PeopleAuditEvent.SECOND_FACTOR_SET_UP).by(person).on(person).from(visitor.remoteAddress()));
        return new ConfirmSecondFactorResult.Confirmed(
                codes, openSession.open(person, visitor, AuditDetail.of("by-second-factor-set-up")));
    }
}
