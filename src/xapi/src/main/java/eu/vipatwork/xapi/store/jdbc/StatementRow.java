package eu.vipatwork.xapi.store.jdbc;

import java.util.Set;
import java.util.UUID;

/**
 * A row of the table of statements.
 *
 * @param storedAt microseconds since 1970; negative while the statement is only awaited
 * @param json null while it is only awaited
 * @param terms its own
 */
record StatementRow(long storedAt, UUID id, boolean voided, boolean voiding, String json, Set<Long> terms) {

    boolean isAwaited() {
        return json == null;
    }

    static StatementRow awaited(UUID id, long referrer) {
        return new StatementRow(-referrer, id, false, false, null, Set.of());
    }
}
