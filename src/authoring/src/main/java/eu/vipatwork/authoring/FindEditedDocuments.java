package eu.vipatwork.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
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

/** What lies on the trainers' bench: the latest release of a publication, and the drafts that are to follow it. */
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

    /** The latest release; when all were withdrawn, the last one. */
    Publication publication(String id) {
        List<StoredRelease> all = catalogue.releases(id);
        return catalogue
                .latestPublication(id)
                .or(() -> all.isEmpty()
                        ? Optional.empty()
                        : catalogue.publication(all.get(all.size() - 1).id()))
                .orElseThrow(NotFoundException::new);
    }

    /** All releases, the newest first. */
    public List<StoredRelease> releases(String publication) {
        return catalogue.releases(publication).stream()
                .sorted(java.util.Comparator.comparing(StoredRelease::id).reversed())
                .toList();
    }

    List<DocumentDraft> drafts(String publication) {
        return drafts.of(publication);
    }

    /** The working copy of a document, if there is one. */
    Optional<DocumentDraft> draft(DocumentAddress place) {
        return drafts.of(place.publication(), place.kind(), place.name(), place.language()).stream()
                .filter(FindEditedDocuments::isWork)
                .findFirst();
    }

    /** What an import proposes against what was edited here. */
    List<DocumentDraft> proposals(DocumentAddress place) {
        return drafts.of(place.publication(), place.kind(), place.name(), place.language()).stream()
                .filter(draft -> draft.state() == DraftState.PROPOSED)
                .toList();
    }

    static boolean isWork(DocumentDraft draft) {
        return draft.state() != DraftState.PROPOSED && draft.state() != DraftState.DISMISSED;
    }

    List<StoredRevision> contents(ReleaseId release) {
        return releases.contents(release);
    }

    /** The document as the latest release has it in exactly this language. */
    Optional<DocumentText> published(DocumentAddress place) {
        Publication publication = publication(place.publication());
        if (place.kind() == DocumentKind.MANIFEST) {
            return releases.manifest(publication.release()).map(place::with);
        }
        return revision(place, publication).flatMap(revision -> releases.text(revision.id()));
    }

    /** The revision of it that the latest release has. */
    Optional<StoredRevision> revision(DocumentAddress place, Publication publication) {
        return releases.contents(publication.release()).stream()
                .filter(revision -> revision.kind() == place.kind()
                        && revision.name().equals(place.name())
                        && revision.language().equals(place.language()))
                .findFirst();
    }

    /** What people call the document. */
    String title(Publication publication, DocumentKind kind, String name, Locale language) {
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
