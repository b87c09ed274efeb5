package eu.vipatwork.content.release;

import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.id.RevisionId;

/**
 * A revision without its text.
 *
 * @param translates the revision of the original that this one is a translation of
 */
public record StoredRevision(
        RevisionId id,
        DocumentKind kind,
        String name,
        Locale language,
        String sha256,
        Optional<RevisionId> translates) {

    public boolean sameDocument(StoredRevision other) {
        return kind == other.kind && name.equals(other.name);
    }
}
