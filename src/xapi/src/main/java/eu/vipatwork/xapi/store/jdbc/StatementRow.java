package eu.vipatwork.xapi.store.jdbc;

import java.util.Set;
import java.util.UUID;

/**
 * A row of the table of statements.
 *
 * @param storedAt microseconds since 1970; negative for a placeholder
 * @param json null for a placeholder
 * @param terms its own
 */
record StatementRow(long storedAt, UUID id, boolean voided, boolean voiding, String json, Set<Long> terms) {

    boolean isPlaceholder() {
        return json == null;
    }

    static StatementRow placeholder(UUID id, long referrer) {
        return new StatementRow(-referrer, id, false, false, null, Set.of());
    }
}
