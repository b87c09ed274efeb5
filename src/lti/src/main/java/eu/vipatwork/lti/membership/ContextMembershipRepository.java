package eu.vipatwork.lti.membership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import eu.vipatwork.lti.link.ResourceLinkId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The tables of memberships and their members. Runs in the caller's transaction. */
@Dependent
class ContextMembershipRepository {

    private static final String DUE = "c.nextAttempt <= :now and (c.leaseUntil is null or c.leaseUntil <= :now)";

    private final EntityManager lti;

    @Inject
    ContextMembershipRepository(@ModuleUnit("lti") EntityManager lti) {
        this.lti = lti;
    }

    Optional<ContextMembershipRow> locked(ResourceLinkId link) {
        return Optional.ofNullable(
                lti.find(ContextMembershipRow.class, link.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(ContextMembershipRow row) {
        lti.persist(row);
    }

    List<ContextMemberRow> members(ResourceLinkId link) {
        return lti.createQuery(
                        "select m from ContextMemberRow m where m.link = :link order by m.name, m.subject",
                        ContextMemberRow.class)
                .setParameter("link", link.toString())
                .getResultList();
    }

    void replaceMembers(ResourceLinkId link, List<ContextMembership.Member> members) {
        lti.createQuery("delete from ContextMemberRow m where m.link = :link")
                .setParameter("link", link.toString())
                .executeUpdate();
        members.forEach(member -> lti.persist(new ContextMemberRow(link.toString(), member)));
    }

    /** Whether the platform offers the membership service for a link. */
    boolean hasService(ResourceLinkId link) {
        return !lti.createQuery("select l.id from ResourceLinkRow l where l.id = :link and l.memberships is not null")
                .setParameter("link", link.toString())
                .getResultList()
                .isEmpty();
    }

    /** The links whose membership is due, the longest due first. */
    List<String> due(int limit, Instant now) {
        return lti.createQuery(
                        "select c.link from ContextMembershipRow c where " + DUE + " order by c.nextAttempt",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Leases a membership that is still due. */
    boolean lease(String link, Instant until, Instant now) {
        return lti.createQuery("update ContextMembershipRow c set c.leaseUntil = :until where c.link = :link and "
                                + DUE)
                        .setParameter("until", until)
                        .setParameter("link", link)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Deletes memberships that were last read before this time. */
    void deleteReadBefore(Instant time) {
        lti.createQuery("delete from ContextMemberRow m where m.link in"
                        + " (select c.link from ContextMembershipRow c where c.readAt < :time)")
                .setParameter("time", time)
                .executeUpdate();
        lti.createQuery("delete from ContextMembershipRow c where c.readAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
