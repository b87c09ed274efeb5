package eu.vipatwork.content;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;

/**
 * Makes a release of what stands in the latest one and all approved drafts. Everything is checked as an import is; a
 * release with a fault, or one that breaks a link of another publication, is not made.
 */
@Dependent
public class PublishRelease {

    private final Releases releases;
    private final Drafts drafts;
    private final ContentFormat format;
    private final InstantSource clock;
    private final Event<ReleasesChanged> changed;

    @Inject
    public PublishRelease(
            Releases releases,
            Drafts drafts,
            ContentFormat format,
            InstantSource clock,
            Event<ReleasesChanged> changed) {
        this.releases = releases;
        this.drafts = drafts;
        this.format = format;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Publishes.
     *
     * @param version larger than that of every release before
     * @param notes what is new; when empty, they are made of the notes of the drafts
     */
    @Transactional
    public Publishing publish(String publication, String version, Translated notes, PersonId author) {
        List<Draft> approved = drafts.of(publication).stream()
                .filter(draft -> draft.state() == DraftState.APPROVED)
                .toList();
        if (approved.isEmpty()) {
            return new Publishing.NothingApproved();
        }
        if (!ReleaseId.valid(publication + "@" + version) || notNewest(ReleaseId.of(publication, version))) {
            return new Publishing.VersionRefused();
        }
        Optional<StoredRelease> before = new LatestTexts(releases).latest(publication);
        Optional<String> manifest = approved.stream()
                .filter(draft -> draft.document().kind() == DocumentKind.MANIFEST)
                .map(draft -> draft.document().text())
                .findFirst()
                .or(() -> before.flatMap(release -> releases.manifest(release.id())));
        Publication structure;
        try {
            structure = format.publication(manifest.orElse(""));
        } catch (FaultyManifest e) {
            return new Publishing.Refused(
                    e.faults().stream().map(fault -> fault.below(publication)).toList());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Change> changes = changes(approved, structure);
        Publication next =
                structure.as(version, today, notes.texts().isEmpty() ? notes(changes, structure) : notes, changes);
        List<DocumentText> documents = documents(before, approved, next);
        CheckedPublication checked = format.check(publication, format.manifest(next), documents);
        List<Fault> faults = faults(checked);
        if (!faults.isEmpty()) {
            return new Publishing.Refused(faults);
        }
        releases.add(next, checked.manifest(), documents, Optional.of(author), clock.instant());
        approved.forEach(draft -> drafts.remove(draft.id()));
        changed.fire(new ReleasesChanged(publication));
        return new Publishing.Published(next.release());
    }

    private boolean notNewest(ReleaseId wanted) {
        return releases.all().stream()
                .map(StoredRelease::id)
                .anyMatch(there -> there.publication().equals(wanted.publication()) && there.compareTo(wanted) >= 0);
    }

    private static List<Change> changes(List<Draft> approved, Publication structure) {
        Map<String, Change> changes = new TreeMap<>();
        for (Draft draft : approved) {
            DocumentKind kind = draft.document().kind();
            if (kind == DocumentKind.TEMPLATE || kind == DocumentKind.IMAGE) {
                continue;
            }
            DocumentId id = new DocumentId(draft.document().name());
            if (structure.documents().contains(id)) {
                Translated note = draft.note().isBlank()
                        ? Translated.NONE
                        : new Translated(Map.of(
                                structure.languages().get(0), draft.note().strip()));
                changes.merge(
                        id.value(),
                        new Change(id, draft.mark(), note),
                        (one, other) -> new Change(
                                id,
                                one.mark().max(other.mark()),
                                one.note().texts().isEmpty() ? other.note() : one.note()));
            }
        }
        return List.copyOf(changes.values());
    }

    private static Translated notes(List<Change> changes, Publication structure) {
        List<String> notes = changes.stream()
                .map(change -> change.note().in(structure.languages().get(0)))
                .filter(note -> !note.isEmpty())
                .toList();
        return new Translated(
                Map.of(structure.languages().get(0), notes.isEmpty() ? "Small changes." : String.join(" ", notes)));
    }

    /** The documents of the release before with the drafts in their places; what the manifest dropped is left out. */
    private List<DocumentText> documents(Optional<StoredRelease> before, List<Draft> approved, Publication next) {
        Map<String, DocumentText> documents = new TreeMap<>();
        before.ifPresent(release -> new LatestTexts(releases)
                .documents(release.id())
                .forEach(document -> documents.put(document.path(), document)));
        approved.stream()
                .map(Draft::document)
                .filter(document -> document.kind() != DocumentKind.MANIFEST)
                .forEach(document -> documents.put(document.path(), document));
        Set<String> named = new HashSet<>();
        next.documents().forEach(document -> named.add(document.value()));
        Set<String> templates = new HashSet<>();
        next.templates().forEach(template -> templates.add(template.value()));
        documents.values().removeIf(document -> switch (document.kind()) {
            case TEMPLATE -> !templates.contains(document.name());
            case IMAGE -> false;
            default -> !named.contains(document.name());
        });
        return List.copyOf(documents.values());
    }

    private List<Fault> faults(CheckedPublication checked) {
        List<Fault> faults = new ArrayList<>(checked.faults());
        if (faults.isEmpty()) {
            Map<String, CheckedPublication> all = new LatestTexts(releases).checked(format);
            all.put(checked.folder(), checked);
            faults.addAll(format.brokenLinks(all.values(), all.values()));
        }
        return faults;
    }
}
