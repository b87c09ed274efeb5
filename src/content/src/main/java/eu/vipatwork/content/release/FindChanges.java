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
 * Tells what changed between two releases of a publication: for the learner who is pinned to the one and is offered the
 * other, for whoever finished a unit, and for the release notes. The differences themselves come from {@link
 * CompareRevisions}.
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
     * The documents that read otherwise in the later release, in the order of their kinds and names.
     *
     * @param language to read in; a document that is not translated counts in the publication's first language
     */
    public List<DocumentChange> between(ReleaseId from, ReleaseId to, Locale language) {
        Map<String, StoredRevision> before = edition(from, language);
        Map<String, StoredRevision> after = edition(to, language);
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

    /** What the unit's change means; empty when the unit reads the same in both. */
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
            Optional<ChangeNote> said = revision.kind() == DocumentKind.TEMPLATE || revision.kind() == DocumentKind.IMAGE
                    ? Optional.empty()
                    : step.change(new DocumentId(revision.name()));
            if (said.isPresent()) {
                mark = mark == null ? said.get().mark() : mark.max(said.get().mark());
                String note = said.get().note().in(language);
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

    private Map<String, StoredRevision> edition(ReleaseId release, Locale language) {
        Optional<String> manifest = releases.manifest(release);
        if (manifest.isEmpty()) {
            return Map.of();
        }
        Publication publication = format.publication(manifest.get());
        return new TreeMap<>(ReleaseLanguage.of(publication, publication.languageFor(language), releases.contents(release))
                .revisions());
    }
}
