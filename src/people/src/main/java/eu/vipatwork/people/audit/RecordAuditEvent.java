package eu.vipatwork.people.audit;

import java.time.InstantSource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes an event into the audit log, in the caller's transaction. Other modules use it for their own events. */
@Dependent
public class RecordAuditEvent {

    private final AuditRepository entries;
    private final InstantSource clock;

    @Inject
    RecordAuditEvent(AuditRepository entries, InstantSource clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Transactional
    public void record(AuditEvent event) {
        entries.add(new AuditEntryRow(event, clock.instant()));
    }
}
