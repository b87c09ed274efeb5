package eu.vipatwork.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of releases. What is in it stays as it is. */
public interface Releases {

    /** All of them, in the order of {@link ReleaseId}. */
    List<StoredRelease> all();

    Optional<StoredRelease> find(ReleaseId release);

    /** The manifest of a release. */
    Optional<String> manifest(ReleaseId release);

    /** What belongs to a release. */
    List<StoredRevision> contents(ReleaseId release);

    Optional<DocumentText> text(RevisionId revision);

    /**
     * Adds a release; documents that did not change since an earlier one share its revisions.
     *
     * @param author the id of a person; null for an import
     */
    void add(Publication publication, String manifest, List<DocumentText> documents, String author, Instant now);
}
