package eu.vipatwork.lti.grade;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Remembers line items that we found or made; lets one node look for one at a time, so that none is made twice. */
@Dependent
class LineItemRepository {

    private static final Duration LEASE = Duration.ofMinutes(3);

    private final EntityManager lti;
    private final InstantSource clock;

    @Inject
    LineItemRepository(@ModuleUnit("lti") EntityManager lti, InstantSource clock) {
        this.lti = lti;
        this.clock = clock;
    }

    /** Where the grades of a link go, as far as it is known: the launch says it, or we found it before. */
    @Transactional
    public Optional<URI> of(ResourceLink link) {
        return link.services().lineItem().or(() -> Optional.ofNullable(
                        lti.find(LineItemRow.class, link.id().toString()))
                .flatMap(row -> Optional.ofNullable(row.address))
                .map(URI::create));
    }

    /** Whether the caller alone may look for the line item of a link, or make it. */
    @Transactional
    public boolean claim(ResourceLinkId link) {
        Instant now = clock.instant();
        LineItemRow row = locked(link);
        if (row.leaseUntil != null && row.leaseUntil.isAfter(now)) {
            return false;
        }
        row.leaseUntil = now.plus(LEASE);
        return true;
    }

    /** Ends a claim. @param found nothing when there is none yet */
    @Transactional
    public void found(ResourceLinkId link, Optional<URI> found) {
        LineItemRow row = locked(link);
        row.address = found.map(URI::toString).orElse(null);
        row.leaseUntil = null;
    }

    private LineItemRow locked(ResourceLinkId link) {
        LineItemRow row = lti.find(LineItemRow.class, link.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new LineItemRow(link.toString());
            lti.persist(row);
            lti.flush();
        }
        return row;
    }
}
