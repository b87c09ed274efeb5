package eu.vipatwork.content.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.shared.PersonId;

/**
 * A revision in the history of a document.
 *
 * @param author empty when it was imported
 * @param releases that contain it, the oldest first
 */
public record RevisionHistoryEntry(
        RevisionId id, String sha256, Instant created, Optional<PersonId> author, List<ReleaseId> releases) {

    public RevisionHistoryEntry {
        releases = List.copyOf(releases);
    }
}
