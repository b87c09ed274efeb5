package eu.vipatwork.xapi.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The result of inserting statements. */
public sealed interface InsertResult {

    /** All are stored: some new, some unchanged. */
    record Inserted(List<StoredStatement> added, Set<UUID> unchanged) implements InsertResult {}

    /** Nothing was inserted: a different statement has this id. */
    record Different(UUID id) implements InsertResult {}
}
