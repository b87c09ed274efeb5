package eu.vipatwork.content.release;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.shared.PersonId;

/** The store of releases. Stored content never changes. */
public interface Releases {

    /** All of them, in the order of {@link ReleaseId}. */
    List<StoredRelease> all();

    Optional<StoredRelease> find(ReleaseId release);

    /** The manifest of a release. */
    Optional<String> manifest(ReleaseId release);

    /** The revisions of a release. */
    List<StoredRevision> contents(ReleaseId release);

    Optional<DocumentText> text(RevisionId revision);

    /** All revisions of a document in a language, the oldest first. */
    List<RevisionHistoryEntry> history(String publication, DocumentKind kind, String name, Locale language);

    /**
     * Adds a release; documents that did not change since an earlier one share its revisions.
     *
     * @param author empty for an import
     */
    void add(
            Publication publication,
            String manifest,
            List<DocumentText> documents,
            Optional<PersonId> author,
            Instant now);

    /** For confirmed translations in a release: the revision of the original that each was last compared with. */
    Map<RevisionId, RevisionId> confirmedOriginals(ReleaseId release);

    /** Records that a translation is still correct for this revision of the original. */
    void confirmTranslation(RevisionId translation, RevisionId original, PersonId person, Instant now);

    /** Marks a release as withdrawn. */
    void withdraw(ReleaseId release, Instant now);
}
