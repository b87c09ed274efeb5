package eu.vipatwork.people.audit;

import java.time.InstantSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.database.ModuleUnit;

/** Writes an act into the audit log, in the caller's transaction. Other rooms use it for their administrators' acts. */
@Dependent
public class RecordAuditEvent {

    private final EntityManager people;
    private final InstantSource clock;

    @Inject
    public RecordAuditEvent(@ModuleUnit("people") EntityManager people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public void record(AuditEvent act) {
        people.persist(new AuditEntryRow(act, clock.instant()));
    }
}
