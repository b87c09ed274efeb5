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

/** Stores line items that were found or created. One node at a time may search for one, so that none is created twice. */
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

    /** The line item of a link, if the launch named it or it was found before. */
    @Transactional
    public Optional<URI> of(ResourceLink link) {
        return link.services().lineItem().or(() -> Optional.ofNullable(
                        lti.find(LineItemRow.class, link.id().toString()))
                .flatMap(row -> Optional.ofNullable(row.address))
                .map(URI::create));
    }

    /** Leases the search for a link's line item. @return false when another node has the lease */
    @Transactional
    public boolean lease(ResourceLinkId link) {
        Instant now = clock.instant();
        LineItemRow row = locked(link);
        if (row.leaseUntil != null && row.leaseUntil.isAfter(now)) {
            return false;
        }
        row.leaseUntil = now.plus(LEASE);
        return true;
    }

    /**
     * Stores the result of the search and ends its lease.
     *
     * @param found empty when there is no line item yet
     */
    @Transactional
    public void store(ResourceLinkId link, Optional<URI> found) {
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
