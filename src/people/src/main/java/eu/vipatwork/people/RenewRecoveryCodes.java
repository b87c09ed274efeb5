package eu.vipatwork.people;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.people.secret.RecoveryCodes;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Gives a person ten new recovery codes; the old ones open nothing any more. */
@Dependent
public class RenewRecoveryCodes {

    private final EntityManager people;
    private final RecordAct recordAct;

    @Inject
    public RenewRecoveryCodes(@Unit("people") EntityManager people, RecordAct recordAct) {
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
        recordAct.record(Act.named(Acts.RECOVERY_CODES_RENEWED).by(person).on(person));
        return Optional.of(codes);
    }
}
