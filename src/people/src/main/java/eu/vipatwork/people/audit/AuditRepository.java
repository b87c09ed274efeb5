package eu.vipatwork.people.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The stored audit log. Works in the caller's transaction. */
@Dependent
public class AuditRepository {

    /** How long entries are kept. */
    public static final Duration RETENTION = Duration.ofDays(365);

    private final EntityManager people;

    @Inject
    AuditRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    void add(AuditEntryRow entry) {
        people.persist(entry);
    }

    /** Newest first. */
    List<AuditEntry> newest(int from, int count) {
        return page(
                people.createQuery(
                        "select a from AuditEntryRow a order by a.happened desc, a.id desc", AuditEntryRow.class),
                from,
                count);
    }

    /** Entries with the person as actor or subject, newest first. */
    List<AuditEntry> ofPerson(PersonId person, int from, int count) {
        return page(
                people.createQuery(
                                "select a from AuditEntryRow a where a.actor = :person or a.subject = :person"
                                        + " order by a.happened desc, a.id desc",
                                AuditEntryRow.class)
                        .setParameter("person", person.toString()),
                from,
                count);
    }

    /** Removes remote addresses and details from a person's entries. Events and ids remain. */
    public void anonymise(PersonId person) {
        people.createQuery("update AuditEntryRow a set a.remoteAddress = null, a.detail = null"
                        + " where a.actor = :person or a.subject = :person")
                .setParameter("person", person.toString())
                .executeUpdate();
    }

    /**
     * Deletes entries older than {@link #RETENTION}.
     *
     * @return how many
     */
    public int deleteExpired(Instant now) {
        return people.createQuery("delete from AuditEntryRow a where a.happened < :limit")
                .setParameter("limit", now.minus(RETENTION))
                .executeUpdate();
    }

    private static List<AuditEntry> page(TypedQuery<AuditEntryRow> query, int from, int count) {
        return query.setFirstResult(from)
                .setMaxResults(count)
                .getResultStream()
                .map(AuditEntryRow::toEntry)
                .toList();
    }
}
