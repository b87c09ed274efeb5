package eu.vipatwork.records;

/** The names of this module's audit events. */
final class RecordsAudit {

    static final String KEY_CREATED = "key.made";
    static final String KEY_ROTATED = "key.rotated";
    static final String KEY_REVOKED = "key.revoked";
    static final String STATEMENTS_EXPORTED = "statements.exported";
    static final String STATEMENTS_IMPORTED = "statements.imported";
    static final String STATEMENTS_PURGED = "statements.purged";
    static final String PERSON_ERASED = "person.records-erased";
    static final String FORWARDING_ADDED = "forwarding.added";
    static final String FORWARDING_CHANGED = "forwarding.changed";
    static final String FORWARDING_REMOVED = "forwarding.removed";

    private RecordsAudit() {}
}
