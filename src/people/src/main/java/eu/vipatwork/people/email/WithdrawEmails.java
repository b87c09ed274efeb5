package eu.vipatwork.people.email;

import java.time.InstantSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.database.ModuleUnit;

/** Takes letters back that have not gone out, and forgets those that no longer make sense. */
@Dependent
public class WithdrawEmails {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    public WithdrawEmails(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** One; that it has gone out already is fine. */
    @Transactional
    public void one(EmailId id) {
        people.createQuery("delete from LetterRow l where l.id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    /** All that wait for this address. */
    @Transactional
    public void to(String recipient) {
        people.createQuery("delete from LetterRow l where l.recipient = :recipient")
                .setParameter("recipient", recipient)
                .executeUpdate();
    }

    /** All whose offer is over. */
    @Transactional
    public int outOfDate() {
        return people.createQuery("delete from LetterRow l where l.expires <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
