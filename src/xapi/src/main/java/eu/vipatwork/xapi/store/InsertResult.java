package eu.vipatwork.xapi.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the tables made of drafts. */
public sealed interface InsertResult {

    /** All are in: some new, some there before and the same. */
    record Kept(List<StoredStatement> added, Set<UUID> unchanged) implements InsertResult {}

    /** Nothing was added: this id belongs to another statement. */
    record Differs(UUID id) implements InsertResult {}
}
