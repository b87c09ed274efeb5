package eu.vipatwork.content.authoring;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

import eu.vipatwork.content.document.ChangeNote;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.TranslatedText;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.release.LatestReleases;
import eu.vipatwork.content.release.PublishResult;
import eu.vipatwork.content.release.ReleaseCheck;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.release.ReleasesChanged;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.ContentFormat;
import eu.vipatwork.content.source.Fault;
import eu.vipatwork.content.source.InvalidManifestException;
import eu.vipatwork.shared.PersonId;

/**
 * Makes a new release from the latest one and all approved drafts. It is checked like an import: a release with a
 * fault, or one that breaks a link of another publication, is rejected.
 */
@Dependent
public class PublishRelease {

    private final Releases releases;
    private final Drafts drafts;
    private final ContentFormat format;
    private final ReleaseCheck check;
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
        this.check = new ReleaseCheck(releases, format);
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Publishes.
     *
     * @param version higher than all existing ones
     * @param notes what is new; when empty, the notes of the drafts are joined
     */
    @Transactional
    public PublishResult publish(String publication, String version, TranslatedText notes, PersonId author) {
        List<DocumentDraft> approved = drafts.of(publication).stream()
                .filter(draft -> draft.state() == DraftState.APPROVED)
                .toList();
        if (approved.isEmpty()) {
            return new PublishResult.NothingApproved();
        }
        if (!check.acceptsVersion(publication, version)) {
            return new PublishResult.VersionRefused();
        }
        Optional<StoredRelease> before = new LatestReleases(releases).latest(publication);
        Optional<String> manifest = approved.stream()
                .filter(draft -> draft.document().kind() == DocumentKind.MANIFEST)
                .map(draft -> draft.document().text())
                .findFirst()
                .or(() -> before.flatMap(release -> releases.manifest(release.id())));
        Publication structure;
        try {
            structure = format.publication(manifest.orElse(""));
        } catch (InvalidManifestException e) {
            return new PublishResult.Refused(
                    e.faults().stream().map(fault -> fault.below(publication)).toList());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<ChangeNote> changes = changes(approved, structure);
        Publication next =
                structure.as(version, today, notes.texts().isEmpty() ? notes(changes, structure) : notes, changes);
        List<DocumentText> documents = documents(before, approved, next);
        CheckedPublication checked = format.check(publication, format.manifest(next), documents);
        List<Fault> faults = check.faults(checked);
        if (!faults.isEmpty()) {
            return new PublishResult.Refused(faults);
        }
        releases.add(next, checked.manifest(), documents, Optional.of(author), clock.instant());
        approved.forEach(draft -> drafts.remove(draft.id()));
        changed.fire(new ReleasesChanged(publication));
        return new PublishResult.Published(next.release());
    }

    private static List<ChangeNote> changes(List<DocumentDraft> approved, Publication structure) {
        Map<String, ChangeNote> changes = new TreeMap<>();
        for (DocumentDraft draft : approved) {
            DocumentKind kind = draft.document().kind();
            if (kind == DocumentKind.TEMPLATE || kind == DocumentKind.IMAGE) {
                continue;
            }
            DocumentId id = new DocumentId(draft.document().name());
            if (structure.documents().contains(id)) {
                TranslatedText note = draft.note().isBlank()
                        ? TranslatedText.NONE
                        : new TranslatedText(Map.of(
                                structure.languages().get(0), draft.note().strip()));
                changes.merge(
                        id.value(),
                        new ChangeNote(id, draft.mark(), note),
                        (one, other) -> new ChangeNote(
                                id,
                                one.mark().max(other.mark()),
                                one.note().texts().isEmpty() ? other.note() : one.note()));
            }
        }
        return List.copyOf(changes.values());
    }

    private static TranslatedText notes(List<ChangeNote> changes, Publication structure) {
        List<String> notes = changes.stream()
                .map(change -> change.note().in(structure.languages().get(0)))
                .filter(note -> !note.isEmpty())
                .toList();
        return new TranslatedText(
                Map.of(structure.languages().get(0), notes.isEmpty() ? "Small changes." : String.join(" ", notes)));
    }

    /** The documents of the latest release, replaced by the drafts, without those that the manifest no longer lists. */
    private List<DocumentText> documents(
            Optional<StoredRelease> before, List<DocumentDraft> approved, Publication next) {
        Map<String, DocumentText> documents = new TreeMap<>();
        before.ifPresent(release -> new LatestReleases(releases)
                .documents(release.id())
                .forEach(document -> documents.put(document.path(), document)));
        approved.stream()
                .map(DocumentDraft::document)
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
}
