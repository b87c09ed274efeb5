package eu.vipatwork.people.secondfactor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.EndSessions;
import eu.vipatwork.people.session.OpenSession;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;
import eu.vipatwork.shared.secret.SecretBox;

/** Completes the set-up of a second factor: a first code shows that the app has the key. */
@Dependent
public class ConfirmSecondFactor {

    private final SecondFactorRepository secondFactors;
    private final InstantSource clock;
    private final EndSessions endSessions;
    private final OpenSession openSession;
    private final RecordAuditEvent recordAuditEvent;
    private final SecretBox box;

    @Inject
    ConfirmSecondFactor(
            SecondFactorRepository secondFactors,
            InstantSource clock,
            EndSessions endSessions,
            OpenSession openSession,
            RecordAuditEvent recordAuditEvent,
            SecretBox box) {
        this.secondFactors = secondFactors;
        this.clock = clock;
        this.endSessions = endSessions;
        this.openSession = openSession;
        this.recordAuditEvent = recordAuditEvent;
        this.box = box;
    }

    /** @param code for the key from {@link BeginSecondFactor} */
    @Transactional
    @RetriedOnConflict
    public ConfirmSecondFactorResult confirm(PersonId person, String code, ClientInfo client) {
        Instant now = clock.instant();
        Optional<SecondFactorRow> factor = secondFactors.lock(person).filter(found -> !found.isConfirmed());
        OptionalLong step = factor.flatMap(found -> found.secret(box))
                .map(key -> OneTimeCodes.step(key, code, now, factor.get().lastStep()))
                .orElseGet(OptionalLong::empty);
        if (step.isEmpty()) {
            return new ConfirmSecondFactorResult.Wrong();
        }
        factor.get().confirm(now, step.getAsLong());
        List<String> codes = secondFactors.renewRecoveryCodes(person);
        endSessions.ofPerson(person);
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.SECOND_FACTOR_SET_UP)
                .by(person)
                .on(person)
                .from(client.remoteAddress()));
        return new ConfirmSecondFactorResult.Confirmed(
                codes, openSession.open(person, client, AuditDetail.of("by-second-factor-set-up")));
    }
}
