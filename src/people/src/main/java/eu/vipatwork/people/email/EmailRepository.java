package eu.vipatwork.people.email;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.people.ExpiringData;
import eu.vipatwork.people.PersonErased;
import eu.vipatwork.shared.database.ModuleUnit;

/** The queued e-mails. Works in the caller's transaction. */
@Dependent
class EmailRepository implements ExpiringData {

    private final EntityManager people;

    @Inject
    EmailRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    void add(EmailRow email) {
        people.persist(email);
    }

    Optional<EmailRow> find(EmailId id) {
        return Optional.ofNullable(people.find(EmailRow.class, id.toString()));
    }

    /** Newest first. */
    List<EmailRow> queued(Instant now) {
        return people.createQuery(
                        "select e from EmailRow e where e.expires > :now order by e.written desc, e.id desc",
                        EmailRow.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Up to {@code most} ids of e-mails whose next attempt is due, the longest overdue first. */
    List<EmailId> due(Instant now, int most) {
        return people.createQuery(
                        "select e.id from EmailRow e where e.nextAttempt <= :now and e.expires > :now"
                                + " order by e.nextAttempt",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .map(EmailId::of)
                .toList();
    }

    /**
     * Postpones the next attempt of a due e-mail.
     *
     * @return whether it was still due; otherwise another sender was first
     */
    boolean postpone(EmailId id, Instant now, Instant until) {
        return people.createQuery("update EmailRow e set e.nextAttempt = :until"
                                + " where e.id = :id and e.nextAttempt <= :now")
                        .setParameter("until", until)
                        .setParameter("id", id.toString())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void delete(EmailId id) {
        people.createQuery("delete from EmailRow e where e.id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    @Override
    public int deleteExpired(Instant now) {
        return people.createQuery("delete from EmailRow e where e.expires <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    void onPersonErased(@Observes PersonErased erased) {
        erased.email()
                .ifPresent(recipient -> people.createQuery("delete from EmailRow e where e.recipient = :recipient")
                        .setParameter("recipient", recipient)
                        .executeUpdate());
    }
}
