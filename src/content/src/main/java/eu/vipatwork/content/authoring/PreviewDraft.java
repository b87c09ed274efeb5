package eu.vipatwork.content.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.LinkResolver;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.content.release.LatestReleases;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.content.release.TextDiff;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.ContentFormat;
import eu.vipatwork.content.source.Fault;

/** Shows a draft as readers would see it, with its faults and its differences from the latest release. */
@Dependent
public class PreviewDraft {

    private final Releases releases;
    private final Drafts drafts;
    private final ContentFormat format;
    private final LinkResolver addresses;

    @Inject
    public PreviewDraft(Releases releases, Drafts drafts, ContentFormat format, LinkResolver addresses) {
        this.releases = releases;
        this.drafts = drafts;
        this.format = format;
        this.addresses = addresses;
    }

    /**
     * A rendered draft.
     *
     * @param unit when it is a unit
     * @param reading when it is a chapter, a case or a page
     * @param faults of its file, if it were released now with the other drafts of the publication
     * @param source the difference of the source texts
     * @param rendered the difference of the rendered texts
     * @param outdated whether the latest release no longer has the text that the draft is based on
     */
    public record Preview(
            DocumentDraft draft,
            Optional<LearningUnit> unit,
            Optional<Article> reading,
            List<Fault> faults,
            TextDiff source,
            TextDiff rendered,
            boolean outdated) {}

    /** Empty when there is no such draft, or its publication has neither a release nor a manifest that can be read. */
    public Optional<Preview> preview(DraftId id) {
        return drafts.find(id).flatMap(this::preview);
    }

    /** As {@link #preview(DraftId)}, of a draft that need not be stored. */
    public Optional<Preview> preview(DocumentDraft draft) {
        LatestReleases texts = new LatestReleases(releases);
        Optional<StoredRelease> latest = texts.latest(draft.publication());
        Map<String, DocumentText> documents = new TreeMap<>();
        latest.ifPresent(
                release -> texts.documents(release.id()).forEach(document -> documents.put(document.path(), document)));
        String manifest =
                latest.flatMap(release -> releases.manifest(release.id())).orElse("");
        String before = draft.document().kind() == DocumentKind.MANIFEST
                ? manifest
                : Optional.ofNullable(documents.get(draft.document().path()))
                        .map(DocumentText::text)
                        .orElse("");
        for (DocumentDraft other : drafts.of(draft.publication())) {
            boolean counts = other.state() != DraftState.PROPOSED && other.state() != DraftState.DISMISSED;
            if (counts && other.document().kind() == DocumentKind.MANIFEST) {
                manifest = other.document().text();
            } else if (counts) {
                documents.put(other.document().path(), other.document());
            }
        }
        documents.put(draft.document().path(), draft.document());
        documents.remove(PublicationFiles.MANIFEST);
        CheckedPublication checked = format.check(draft.publication(), manifest, List.copyOf(documents.values()));
        if (checked.publication().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(preview(draft, checked, before));
    }

    private Preview preview(DocumentDraft draft, CheckedPublication checked, String before) {
        DocumentText document = draft.document();
        Publication publication = checked.publication().orElseThrow();
        String file = draft.publication() + "/" + document.path();
        List<Fault> faults = new ArrayList<>(checked.faults().stream()
                .filter(fault -> fault.file().equals(file))
                .toList());
        Map<String, CheckedPublication> all = new LatestReleases(releases).checked(format);
        all.put(checked.folder(), checked);
        format.brokenLinks(List.of(checked), all.values()).stream()
                .filter(fault -> fault.file().equals(file))
                .forEach(faults::add);
        boolean unit = document.kind() == DocumentKind.UNIT;
        boolean reading = document.kind() == DocumentKind.CHAPTER
                || document.kind() == DocumentKind.CASE
                || document.kind() == DocumentKind.PAGE;
        DocumentText old = new DocumentText(document.kind(), document.name(), document.language(), before);
        boolean picture = document.kind() == DocumentKind.IMAGE;
        return new Preview(
                draft,
                unit ? Optional.of(format.unit(document, publication, addresses)) : Optional.empty(),
                reading ? Optional.of(format.reading(document, publication, addresses)) : Optional.empty(),
                faults,
                picture ? TextDiff.between("", "") : TextDiff.between(before, document.text()),
                TextDiff.between(before.isEmpty() ? List.of() : format.paragraphs(old), format.paragraphs(document)),
                !draft.baseSha256().equals(new LatestReleases(releases).sha256(draft.publication(), document)));
    }
}
