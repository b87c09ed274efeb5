package eu.vipatwork.people.consent;

import java.time.InstantSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Takes a consent back: as easy as giving it (GDPR, Article 7(3)). */
@Dependent
public class WithdrawConsent {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    public WithdrawConsent(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** From now on nothing stands for the purpose, whatever the wording was. */
    @Transactional
    public void withdraw(PersonId person, String purpose) {
        people.createQuery("update ConsentRow c set c.withdrawn = :now"
                        + " where c.person = :person and c.purpose = :purpose and c.withdrawn is null")
                .setParameter("now", clock.instant())
                .setParameter("person", person.toString())
                .setParameter("purpose", purpose)
                .executeUpdate();
    }
}
