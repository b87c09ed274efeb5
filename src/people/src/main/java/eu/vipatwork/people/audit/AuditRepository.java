package eu.vipatwork.people.audit;

import java.time.Duration;
import java.time.InstantSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Takes out of the audit log what it must not keep longer. */
@Dependent
public class AuditRepository {

    /** How long entries are kept. */
    public static final Duration KEPT = Duration.ofDays(365);

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    public AuditRepository(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Leaves of a person's entries the acts and the id: no addresses of the net, no details. */
    @Transactional
    public void ofPerson(PersonId person) {
        people.createQuery("update AuditRow a set a.remoteAddress = null, a.detail = null"
                        + " where a.actor = :person or a.subject = :person")
                .setParameter("person", person.toString())
                .executeUpdate();
    }

    /** Deletes entries that are older than {@link #KEPT}. */
    @Transactional
    public int tooOld() {
        return people.createQuery("delete from AuditRow a where a.happened < :limit")
                .setParameter("limit", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
