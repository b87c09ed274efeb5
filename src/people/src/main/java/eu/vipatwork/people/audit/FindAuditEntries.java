package eu.vipatwork.people.audit;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Reads the audit log, newest first. */
@Dependent
public class FindAuditEntries {

    private final EntityManager people;

    @Inject
    public FindAuditEntries(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    /**
     * A page of the log.
     *
     * @param from how many of the newest to pass over, 0 or more
     * @param count how many to give, 1 or more
     */
    @Transactional
    public List<AuditEntry> newest(int from, int count) {
        return entries(
                people.createQuery("select a from AuditEntryRow a order by a.happened desc, a.id desc", AuditEntryRow.class),
                from,
                count);
    }

    /** A page of what one person did or had done to them. */
    @Transactional
    public List<AuditEntry> ofPerson(PersonId person, int from, int count) {
        return entries(
                people.createQuery(
                                "select a from AuditEntryRow a where a.actor = :person or a.subject = :person"
                                        + " order by a.happened desc, a.id desc",
                                AuditEntryRow.class)
                        .setParameter("person", person.toString()),
                from,
                count);
    }

    private static List<AuditEntry> entries(TypedQuery<AuditEntryRow> query, int from, int count) {
        return query.setFirstResult(from)
                .setMaxResults(count)
                .getResultStream()
                .map(FindAuditEntries::entry)
                .toList();
    }

    private static AuditEntry entry(AuditEntryRow row) {
        return new AuditEntry(
                row.happened,
                row.act,
                Optional.ofNullable(row.actor).map(PersonId::of),
                Optional.ofNullable(row.subject).map(PersonId::of),
                Optional.ofNullable(row.organisation).map(OrganisationId::of),
                Optional.ofNullable(row.remoteAddress),
                Optional.ofNullable(row.detail).map(AuditDetail::read));
    }
}
