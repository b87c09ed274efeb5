package eu.vipatwork.authoring.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.DocumentId;
import eu.vipatwork.content.DocumentKind;
import eu.vipatwork.content.DocumentText;
import eu.vipatwork.content.Draft;
import eu.vipatwork.content.DraftState;
import eu.vipatwork.content.Drafts;
import eu.vipatwork.content.LearningUnit;
import eu.vipatwork.content.Publication;
import eu.vipatwork.content.Reading;
import eu.vipatwork.content.ReleaseId;
import eu.vipatwork.content.Releases;
import eu.vipatwork.content.StoredRelease;
import eu.vipatwork.content.StoredRevision;
import eu.vipatwork.content.TemplateId;
import eu.vipatwork.content.UnitId;

/** What lies on the trainers' bench: the latest release of a publication, and the drafts that are to follow it. */
@Dependent
public class Workbench {

    private final Catalogue catalogue;
    private final Releases releases;
    private final Drafts drafts;

    @Inject
    public Workbench(Catalogue catalogue, Releases releases, Drafts drafts) {
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

    List<Draft> drafts(String publication) {
        return drafts.of(publication);
    }

    /** The working copy of a document, if there is one. */
    Optional<Draft> draft(DocumentAddress place) {
        return drafts.of(place.publication(), place.kind(), place.name(), place.language()).stream()
                .filter(Workbench::isWork)
                .findFirst();
    }

    /** What an import proposes against what was edited here. */
    List<Draft> proposals(DocumentAddress place) {
        return drafts.of(place.publication(), place.kind(), place.name(), place.language()).stream()
                .filter(draft -> draft.state() == DraftState.PROPOSED)
                .toList();
    }

    static boolean isWork(Draft draft) {
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
                                .map(Reading::title);
                    case GLOSSARY -> Optional.of(publication.title().in(language));
                    case TEMPLATE -> Optional.of(catalogue.templateTitle(release, new TemplateId(name), language));
                    case IMAGE, MANIFEST -> Optional.empty();
                };
        return title.orElse(name);
    }
}
