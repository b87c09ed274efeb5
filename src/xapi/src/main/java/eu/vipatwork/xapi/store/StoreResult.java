package eu.vipatwork.xapi.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The result of storing statements: all of them are stored, or none. */
public sealed interface StoreResult {

    /**
     * All are stored.
     *
     * @param ids of all, in the order they came
     * @param unchanged those that were stored before, with the same content
     */
    record Stored(List<UUID> ids, Set<UUID> unchanged) implements StoreResult {
        public Stored {
            ids = List.copyOf(ids);
            unchanged = Set.copyOf(unchanged);
        }
    }

    /** None is stored: a different statement has this id (xAPI 1.0.3 Communication 2.1.1). */
    record Conflict(UUID id, String reason) implements StoreResult {}

    /** None is stored: one breaks the specification; the reason names property and rule. */
    record Invalid(String reason) implements StoreResult {}
}
