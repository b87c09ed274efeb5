package eu.vipatwork.people.secondfactor;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Gives a person ten new recovery codes; the old ones open nothing any more. */
@Dependent
public class RenewRecoveryCodes {

    private final EntityManager people;
    private final RecordAuditEvent recordAct;

    @Inject
    public RenewRecoveryCodes(@ModuleUnit("people") EntityManager people, RecordAuditEvent recordAct) {
        this.people = people;
        this.recordAct = recordAct;
    }

    /** The codes, to be shown once; nothing when the person has no second factor. */
    @Transactional
    public Optional<List<String>> renew(PersonId person) {
        SecondFactorRow factor = people.find(SecondFactorRow.class, person.toString());
        if (factor == null || factor.confirmed == null) {
            return Optional.empty();
        }
        people.createQuery("delete from RecoveryCodeRow r where r.person = :person")
                .setParameter("person", person.toString())
                .executeUpdate();
        List<String> codes = RecoveryCodes.next();
        for (String each : codes) {
            people.persist(new RecoveryCodeRow(RecoveryCodes.hash(each), person.toString()));
        }
        recordAct.record(AuditEvent.named(PeopleAuditEvent.RECOVERY_CODES_RENEWED).by(person).on(person));
        return Optional.of(codes);
    }
}
