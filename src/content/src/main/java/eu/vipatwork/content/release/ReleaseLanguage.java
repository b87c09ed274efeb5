package eu.vipatwork.content.release;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.ReleaseId;

/**
 * The revisions that a reader of one release in one language sees: of each document the translation, or else the
 * original.
 */
record ReleaseLanguage(Publication publication, Map<String, StoredRevision> revisions) {

    record Key(ReleaseId release, Locale language) {}

    static ReleaseLanguage of(Publication publication, Locale language, List<StoredRevision> contents) {
        Locale first = publication.languages().get(0);
        Map<String, StoredRevision> revisions = new HashMap<>();
        for (Locale wanted : List.of(first, language)) {
            contents.stream()
                    .filter(revision -> revision.language().equals(wanted))
                    .forEach(revision -> revisions.put(key(revision.kind(), revision.name()), revision));
        }
        return new ReleaseLanguage(publication, Map.copyOf(revisions));
    }

    Optional<StoredRevision> find(DocumentKind kind, String name) {
        return Optional.ofNullable(revisions.get(key(kind, name)));
    }

    private static String key(DocumentKind kind, String name) {
        return kind + "/" + name;
    }
}
