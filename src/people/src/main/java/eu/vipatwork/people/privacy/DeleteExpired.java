package eu.vipatwork.people.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.audit.AuditRepository;
import eu.vipatwork.people.session.KnownDeviceRepository;
import eu.vipatwork.shared.database.ModuleUnit;

/** Deletes what has run out: it opens nothing any more, and there is no reason to keep it. */
@Dependent
public class DeleteExpired {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    private final EntityManager people;
    private final InstantSource clock;
    private final AuditRepository forgetTraces;

    @Inject
    public DeleteExpired(@ModuleUnit("people") EntityManager people, InstantSource clock, AuditRepository forgetTraces) {
        this.people = people;
        this.clock = clock;
        this.forgetTraces = forgetTraces;
    }

    /** @return how many things were forgotten */
    @Transactional
    public int forget() {
        Instant now = clock.instant();
        return delete("SessionRow r where r.expires <= :limit", now)
                + delete("PendingRow r where r.expires <= :limit", now)
                + delete("ResetLinkRow r where r.expires <= :limit", now)
                + delete("DeviceRow r where r.lastUsed <= :limit", now.minus(KnownDeviceRepository.REMEMBERED))
                + delete("GuessRow r where r.since <= :limit", now.minus(LONGEST_WINDOW))
                + forgetTraces.tooOld();
    }

    private int delete(String what, Instant limit) {
        return people.createQuery("delete from " + what)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
