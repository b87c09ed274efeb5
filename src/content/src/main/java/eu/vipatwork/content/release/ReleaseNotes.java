package eu.vipatwork.content.release;

import java.util.List;
import java.util.Optional;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.ReleaseId;

/**
 * What a release brought.
 *
 * @param before the release before it; empty for the first
 * @param changes against the release before; empty for the first
 */
public record ReleaseNotes(Publication publication, Optional<ReleaseId> before, List<DocumentChange> changes) {

    public ReleaseNotes {
        changes = List.copyOf(changes);
    }

    /** The release. */
    public ReleaseId release() {
        return publication.release();
    }
}
