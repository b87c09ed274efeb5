package eu.vipatwork.content.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.ChangeNote;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.source.ContentFormat;

/**
 * Finds the documents that changed between two releases of a publication: for learners who may move from one release to
 * the other, and for those who completed a unit. {@link CompareRevisions} shows the differences.
 */
@Dependent
public class FindChanges {

    private final Releases releases;
    private final ContentFormat format;

    @Inject
    public FindChanges(Releases releases, ContentFormat format) {
        this.releases = releases;
        this.format = format;
    }

    /**
     * The documents whose text differs, ordered by kind and name.
     *
     * @param language the reader's language; of an untranslated document, the publication's first language is compared
     */
    public List<DocumentChange> between(ReleaseId from, ReleaseId to, Locale language) {
        Map<String, StoredRevision> before = releaseLanguage(from, language);
        Map<String, StoredRevision> after = releaseLanguage(to, language);
        List<Publication> steps = releases.all().stream()
                .map(StoredRelease::id)
                .filter(release -> release.publication().equals(to.publication())
                        && release.compareTo(from) > 0
                        && release.compareTo(to) <= 0)
                .map(release -> format.publication(releases.manifest(release).orElseThrow()))
                .toList();
        Map<String, StoredRevision> all = new TreeMap<>(before);
        all.putAll(after);
        List<DocumentChange> changes = new ArrayList<>();
        for (Map.Entry<String, StoredRevision> entry : all.entrySet()) {
            Optional<StoredRevision> one = Optional.ofNullable(before.get(entry.getKey()));
            Optional<StoredRevision> two = Optional.ofNullable(after.get(entry.getKey()));
            if (!one.map(StoredRevision::sha256).equals(two.map(StoredRevision::sha256))) {
                changes.add(change(entry.getValue(), steps, one, two, language));
            }
        }
        return changes;
    }

    /** The change of one unit; empty when its text is the same in both. */
    public Optional<DocumentChange> ofUnit(ReleaseId from, ReleaseId to, UnitId unit, Locale language) {
        return between(from, to, language).stream()
                .filter(change ->
                        change.kind() == DocumentKind.UNIT && change.name().equals(unit.value()))
                .findFirst();
    }

    private static DocumentChange change(
            StoredRevision revision,
            List<Publication> steps,
            Optional<StoredRevision> before,
            Optional<StoredRevision> after,
            Locale language) {
        ChangeMark mark = null;
        List<String> notes = new ArrayList<>();
        for (Publication step : steps) {
            Optional<ChangeNote> changeNote =
                    revision.kind() == DocumentKind.TEMPLATE || revision.kind() == DocumentKind.IMAGE
                            ? Optional.empty()
                            : step.change(new DocumentId(revision.name()));
            if (changeNote.isPresent()) {
                mark = mark == null
                        ? changeNote.get().mark()
                        : mark.max(changeNote.get().mark());
                String note = changeNote.get().note().in(language);
                if (!note.isEmpty()) {
                    notes.add(note);
                }
            }
        }
        return new DocumentChange(
                revision.kind(),
                revision.name(),
                mark == null ? ChangeMark.EQUIVALENT : mark,
                notes,
                before.map(StoredRevision::id),
                after.map(StoredRevision::id));
    }

    private Map<String, StoredRevision> releaseLanguage(ReleaseId release, Locale language) {
        Optional<String> manifest = releases.manifest(release);
        if (manifest.isEmpty()) {
            return Map.of();
        }
        Publication publication = format.publication(manifest.get());
        return new TreeMap<>(
                ReleaseLanguage.of(publication, publication.languageFor(language), releases.contents(release))
                        .revisions());
    }
}
