package eu.vipatwork.lti.membership;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import eu.vipatwork.lti.link.LinkOpened;
import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The class lists as kept: shown, asked for anew when they are old, given out to be read, replaced. */
@Dependent
public class ContextMemberships {

    static final Duration FRESH = Duration.ofMinutes(10);
    static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final int LONGEST_DETAIL = 500;

    private final EntityManager lti;
    private final InstantSource clock;

    @Inject
    public ContextMemberships(@ModuleUnit("lti") EntityManager lti, InstantSource clock) {
        this.lti = lti;
        this.clock = clock;
    }

    /** The list of a link as it was last read; when it is old, a newer one will be there in some seconds. */
    @Transactional
    public ContextMembership show(ResourceLinkId link) {
        ContextMembershipRow row = wanted(link);
        List<ContextMembership.Member> members = lti.createQuery(
                        "select m from ContextMemberRow m where m.link = :link order by m.name, m.subject",
                        ContextMemberRow.class)
                .setParameter("link", link.toString())
                .getResultStream()
                .map(member -> new ContextMembership.Member(
                        member.subject, Optional.ofNullable(member.name), member.instructor, member.active))
                .toList();
        return new ContextMembership(
                members,
                Optional.ofNullable(row.readAt),
                row.nextAttempt != null && row.failures == 0,
                Optional.ofNullable(row.detail));
    }

    /** Whoever teaches will want to see the list soon. */
    void opened(@Observes LinkOpened opened) {
        if (opened.instructor()) {
            wanted(opened.link());
        }
    }

    private ContextMembershipRow wanted(ResourceLinkId link) {
        Instant now = clock.instant();
        ContextMembershipRow row = lti.find(ContextMembershipRow.class, link.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new ContextMembershipRow(link.toString());
            lti.persist(row);
        }
        boolean old = row.readAt == null || !row.readAt.plus(FRESH).isAfter(now);
        if (old && row.nextAttempt == null && mayBeRead(link)) {
            row.nextAttempt = now;
        }
        return row;
    }

    private boolean mayBeRead(ResourceLinkId link) {
        return !lti.createQuery("select l.id from ResourceLinkRow l where l.id = :link and l.memberships is not null")
                .setParameter("link", link.toString())
                .getResultList()
                .isEmpty();
    }

    /** Takes lists that are to be read on a lease. */
    @Transactional
    public List<ResourceLinkId> claim(int most) {
        Instant now = clock.instant();
        String free = "c.nextAttempt <= :now and (c.leaseUntil is null or c.leaseUntil <= :now)";
        List<ResourceLinkId> claimed = new ArrayList<>();
        for (String link : lti.createQuery(
                        "select c.link from ContextMembershipRow c where " + free + " order by c.nextAttempt", String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList()) {
            int taken = lti.createQuery(
                            "update ContextMembershipRow c set c.leaseUntil = :until where c.link = :link and " + free)
                    .setParameter("until", now.plus(LEASE))
                    .setParameter("link", link)
                    .setParameter("now", now)
                    .executeUpdate();
            if (taken == 1) {
                claimed.add(ResourceLinkId.of(link));
            }
        }
        return claimed;
    }

    @Transactional
    public void replace(ResourceLinkId link, List<ContextMembership.Member> members) {
        ContextMembershipRow row = lti.find(ContextMembershipRow.class, link.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return;
        }
        lti.createQuery("delete from ContextMemberRow m where m.link = :link")
                .setParameter("link", link.toString())
                .executeUpdate();
        members.forEach(member -> lti.persist(new ContextMemberRow(link.toString(), member)));
        row.readAt = clock.instant();
        row.nextAttempt = null;
        row.leaseUntil = null;
        row.failures = 0;
        row.detail = null;
    }

    /** @param pause until the next attempt; nothing when there is no sense in one before somebody asks again */
    @Transactional
    public void failed(ResourceLinkId link, String why, Optional<Duration> pause) {
        ContextMembershipRow row = lti.find(ContextMembershipRow.class, link.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            row.failures++;
            row.detail = why.length() <= LONGEST_DETAIL ? why : why.substring(0, LONGEST_DETAIL);
            row.leaseUntil = null;
            row.nextAttempt = pause.map(clock.instant()::plus).orElse(null);
        }
    }

    /** Forgets the people of lists that nobody has looked at for a month. */
    @Transactional
    public void forgetOld() {
        Instant old = clock.instant().minus(KEPT);
        lti.createQuery("delete from ContextMemberRow m where m.link in"
                        + " (select c.link from ContextMembershipRow c where c.readAt < :old)")
                .setParameter("old", old)
                .executeUpdate();
        lti.createQuery("delete from ContextMembershipRow c where c.readAt < :old")
                .setParameter("old", old)
                .executeUpdate();
    }
}
