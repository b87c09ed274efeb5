package eu.vipatwork.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.DraftState;
import eu.vipatwork.content.authoring.Drafts;
import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.TemplateId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.content.release.StoredRevision;

/** Finds the latest release of a publication and its open drafts. */
@Dependent
public class FindEditedDocuments {

    private final Catalogue catalogue;
    private final Releases releases;
    private final Drafts drafts;

    @Inject
    public FindEditedDocuments(Catalogue catalogue, Releases releases, Drafts drafts) {
        this.catalogue = catalogue;
        this.releases = releases;
        this.drafts = drafts;
    }

    /** The latest release; when all were withdrawn, the last one; empty for an unknown publication. */
    public Optional<Publication> publication(String id) {
        return catalogue.latestPublication(id).or(() -> {
            List<StoredRelease> all = catalogue.releases(id);
            return all.isEmpty()
                    ? Optional.empty()
                    : catalogue.publication(all.get(all.size() - 1).id());
        });
    }

    /** All releases, the newest first. */
    public List<StoredRelease> releases(String publication) {
        return catalogue.releases(publication).stream()
                .sorted(Comparator.comparing(StoredRelease::id).reversed())
                .toList();
    }

    /** All drafts and proposals of a publication, dismissed ones too. */
    public List<DocumentDraft> drafts(String publication) {
        return drafts.of(publication);
    }

    /** The open draft of a document, if there is one. */
    public Optional<DocumentDraft> draft(DocumentAddress document) {
        return drafts.of(document.publication(), document.kind(), document.name(), document.language()).stream()
                .filter(FindEditedDocuments::isOpen)
                .findFirst();
    }

    /** What an import proposes in place of a text that was edited here. */
    public List<DocumentDraft> proposals(DocumentAddress document) {
        return drafts.of(document.publication(), document.kind(), document.name(), document.language()).stream()
                .filter(draft -> draft.state() == DraftState.PROPOSED)
                .toList();
    }

    /** Whether it is neither a proposal nor dismissed. */
    public static boolean isOpen(DocumentDraft draft) {
        return draft.state() != DraftState.PROPOSED && draft.state() != DraftState.DISMISSED;
    }

    /** The revisions that a release consists of. */
    public List<StoredRevision> contents(ReleaseId release) {
        return releases.contents(release);
    }

    /** The document as the latest release has it in exactly this language. */
    public Optional<DocumentText> published(DocumentAddress document) {
        Optional<ReleaseId> latest = publication(document.publication()).map(Publication::release);
        return document.kind() == DocumentKind.MANIFEST
                ? latest.flatMap(releases::manifest).map(document::with)
                : latest.flatMap(release -> revision(document, release))
                        .flatMap(revision -> releases.text(revision.id()));
    }

    private Optional<StoredRevision> revision(DocumentAddress document, ReleaseId release) {
        return releases.contents(release).stream()
                .filter(revision -> revision.kind() == document.kind()
                        && revision.name().equals(document.name())
                        && revision.language().equals(document.language()))
                .findFirst();
    }

    /** The title for readers, or the permanent name where there is none. */
    public String title(Publication publication, DocumentKind kind, String name, Locale language) {
        ReleaseId release = publication.release();
        Optional<String> title =
                switch (kind) {
                    case UNIT ->
                        catalogue.unit(release, new UnitId(name), language).map(LearningUnit::title);
                    case CHAPTER, CASE, PAGE ->
                        catalogue
                                .reading(release, new DocumentId(name), language)
                                .map(Article::title);
                    case GLOSSARY -> Optional.of(publication.title().in(language));
                    case TEMPLATE -> Optional.of(catalogue.templateTitle(release, new TemplateId(name), language));
                    case IMAGE, MANIFEST -> Optional.empty();
                };
        return title.orElse(name);
    }
}
