package eu.vipatwork.xapi;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the tables made of drafts. */
public sealed interface Keeping {

    /** All are in: some new, some there before and the same. */
    record Kept(List<StoredStatement> added, Set<UUID> unchanged) implements Keeping {}

    /** Nothing was added: this id belongs to another statement. */
    record Differs(UUID id) implements Keeping {}
}
