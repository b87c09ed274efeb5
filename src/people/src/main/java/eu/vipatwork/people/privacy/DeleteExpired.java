package eu.vipatwork.people.privacy;

import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.ExpiringData;
import eu.vipatwork.people.audit.AuditRepository;

/** Deletes data that has expired: sessions, tokens, devices, invitations, e-mails, counters and old audit entries. */
@Dependent
public class DeleteExpired {

    private final Instance<ExpiringData> expiringData;
    private final AuditRepository auditEntries;
    private final InstantSource clock;

    @Inject
    DeleteExpired(@Any Instance<ExpiringData> expiringData, AuditRepository auditEntries, InstantSource clock) {
        this.expiringData = expiringData;
        this.auditEntries = auditEntries;
        this.clock = clock;
    }

    /** @return the number of rows deleted */
    @Transactional
    public int delete() {
        Instant now = clock.instant();
        return expiringData.stream().mapToInt(data -> data.deleteExpired(now)).sum() + auditEntries.deleteExpired(now);
    }
}
