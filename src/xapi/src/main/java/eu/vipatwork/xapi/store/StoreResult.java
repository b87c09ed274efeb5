package eu.vipatwork.xapi.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What became of statements that were to be stored: all of them are kept, or none. */
public sealed interface StoreResult {

    /**
     * All are kept.
     *
     * @param ids of all, in the order they came
     * @param unchanged of those that had been there before, the same
     */
    record Stored(List<UUID> ids, Set<UUID> unchanged) implements StoreResult {
        public Stored {
            ids = List.copyOf(ids);
            unchanged = Set.copyOf(unchanged);
        }
    }

    /** None is kept: another statement has this id (xAPI 1.0.3 Communication 2.1.1). */
    record Conflict(UUID id, String reason) implements StoreResult {}

    /** None is kept: one breaks the specification; the reason names place and rule. */
    record Invalid(String reason) implements StoreResult {}
}
