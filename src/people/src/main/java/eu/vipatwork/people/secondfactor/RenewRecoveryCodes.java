package eu.vipatwork.people.secondfactor;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Gives a person ten new recovery codes; the old ones stop working. */
@Dependent
public class RenewRecoveryCodes {

    private final SecondFactorRepository secondFactors;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    RenewRecoveryCodes(SecondFactorRepository secondFactors, RecordAuditEvent recordAuditEvent) {
        this.secondFactors = secondFactors;
        this.recordAuditEvent = recordAuditEvent;
    }

    /** The codes, to be shown once; empty when the person has no second factor. */
    @Transactional
    @RetriedOnConflict
    public Optional<List<String>> renew(PersonId person) {
        if (secondFactors.find(person).filter(SecondFactorRow::isConfirmed).isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = secondFactors.renewRecoveryCodes(person);
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.RECOVERY_CODES_RENEWED)
                .by(person)
                .on(person));
        return Optional.of(codes);
    }
}
