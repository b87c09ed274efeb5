package eu.vipatwork.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which revision of each document a reader of one release in one language sees: the translation, or the original. */
record Edition(Publication publication, Map<String, StoredRevision> revisions) {

    record Key(ReleaseId release, Locale language) {}

    static Edition of(Publication publication, Locale language, List<StoredRevision> contents) {
        Locale first = publication.languages().get(0);
        Map<String, StoredRevision> revisions = new HashMap<>();
        for (Locale wanted : List.of(first, language)) {
            contents.stream()
                    .filter(revision -> revision.language().equals(wanted))
                    .forEach(revision -> revisions.put(key(revision.kind(), revision.name()), revision));
        }
        return new Edition(publication, Map.copyOf(revisions));
    }

    Optional<StoredRevision> find(DocumentKind kind, String name) {
        return Optional.ofNullable(revisions.get(key(kind, name)));
    }

    private static String key(DocumentKind kind, String name) {
        return kind + "/" + name;
    }
}
