package eu.vipatwork.people.audit;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;

/** Reads the audit log, newest first. */
@Dependent
public class FindAuditEntries {

    private final AuditRepository entries;

    @Inject
    FindAuditEntries(AuditRepository entries) {
        this.entries = entries;
    }

    /**
     * A page of the log.
     *
     * @param from the number of newest entries to skip, 0 or more
     * @param count the size of the page, 1 or more
     */
    @Transactional
    public List<AuditEntry> newest(int from, int count) {
        return entries.newest(from, count);
    }

    /** A page of the entries with this person as actor or subject. */
    @Transactional
    public List<AuditEntry> ofPerson(PersonId person, int from, int count) {
        return entries.ofPerson(person, from, count);
    }
}
