package eu.vipatwork.lti.membership;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.lti.link.LinkOpened;
import eu.vipatwork.lti.link.ResourceLinkId;

/** The stored memberships: shown, requested again when they are old, leased to a node that reads them, replaced. */
@Dependent
public class ContextMemberships {

    static final Duration FRESH = Duration.ofMinutes(10);
    static final Duration RETENTION = Duration.ofDays(30);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final int MAX_DETAIL_LENGTH = 500;

    private final ContextMembershipRepository memberships;
    private final InstantSource clock;

    @Inject
    ContextMemberships(ContextMembershipRepository memberships, InstantSource clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    /** The membership of a link as last read. When it is older than {@link #FRESH}, a new one is requested. */
    @Transactional
    public ContextMembership show(ResourceLinkId link) {
        ContextMembershipRow row = requested(link);
        return new ContextMembership(
                memberships.members(link).stream()
                        .map(ContextMemberRow::toMember)
                        .toList(),
                Optional.ofNullable(row.readAt),
                row.nextAttempt != null && row.failures == 0,
                Optional.ofNullable(row.detail));
    }

    /** Requests the membership when an instructor launches the link: they are likely to look at it. */
    void onLinkOpened(@Observes LinkOpened opened) {
        if (opened.instructor()) {
            requested(opened.link());
        }
    }

    private ContextMembershipRow requested(ResourceLinkId link) {
        Instant now = clock.instant();
        ContextMembershipRow row = memberships.locked(link).orElseGet(() -> added(link));
        boolean old = row.readAt == null || !row.readAt.plus(FRESH).isAfter(now);
        if (old && row.nextAttempt == null && memberships.hasService(link)) {
            row.nextAttempt = now;
        }
        return row;
    }

    private ContextMembershipRow added(ResourceLinkId link) {
        ContextMembershipRow row = new ContextMembershipRow(link.toString());
        memberships.add(row);
        return row;
    }

    /** Leases memberships that are due. */
    @Transactional
    public List<ResourceLinkId> lease(int limit) {
        Instant now = clock.instant();
        return memberships.due(limit, now).stream()
                .filter(link -> memberships.lease(link, now.plus(LEASE), now))
                .map(ResourceLinkId::of)
                .toList();
    }

    @Transactional
    public void replace(ResourceLinkId link, List<ContextMembership.Member> members) {
        memberships.locked(link).ifPresent(row -> {
            memberships.replaceMembers(link, members);
            row.readAt = clock.instant();
            row.nextAttempt = null;
            row.leaseUntil = null;
            row.failures = 0;
            row.detail = null;
        });
    }

    /** @param pause until the next attempt; empty when a retry makes no sense before the membership is requested again */
    @Transactional
    public void failed(ResourceLinkId link, String message, Optional<Duration> pause) {
        memberships.locked(link).ifPresent(row -> {
            row.failures++;
            row.detail = message.length() <= MAX_DETAIL_LENGTH ? message : message.substring(0, MAX_DETAIL_LENGTH);
            row.leaseUntil = null;
            row.nextAttempt = pause.map(clock.instant()::plus).orElse(null);
        });
    }

    /** Deletes memberships that were last read more than {@link #RETENTION} ago. */
    @Transactional
    public void deleteOld() {
        memberships.deleteReadBefore(clock.instant().minus(RETENTION));
    }
}
