package eu.vipatwork.lti.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.UnitId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.message.LinkTargets;

/** The content that a platform can link to: courses and their units, the handbook and its chapters, the cases. */
@Dependent
public class SelectableContent {

    private static final List<PublicationKind> KINDS =
            List.of(PublicationKind.COURSE, PublicationKind.HANDBOOK, PublicationKind.CASES);

    private final Catalogue catalogue;

    @Inject
    public SelectableContent(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A course, a unit, a handbook, a chapter or a case.
     *
     * @param name {@code publication/document}, the same in all releases
     * @param version of the latest release
     * @param graded whether it has a score
     */
    public record Item(String name, String title, String version, boolean graded, String path) {}

    /**
     * A publication with its documents.
     *
     * @param whole the publication itself
     */
    public record Group(Item whole, List<Item> parts) {

        Stream<Item> items() {
            return Stream.concat(Stream.of(whole), parts.stream());
        }
    }

    List<Group> all(Locale language) {
        return KINDS.stream()
                .flatMap(kind -> catalogue.latest(kind).stream())
                .map(publication -> group(publication, language))
                .toList();
    }

    /** The content of a link, in the release that it is pinned to, or else the latest. */
    Optional<Item> find(LinkedContent content, Locale language) {
        Optional<Publication> publication = content.pinnedVersion()
                .map(version -> ReleaseId.of(content.publication(), version))
                .map(catalogue::publication)
                .orElseGet(() -> catalogue.latestPublication(content.publication()));
        return publication.map(found -> content.document()
                .map(document -> part(found, new DocumentId(document), language))
                .orElseGet(() -> whole(found, language)));
    }

    private Group group(Publication publication, Locale language) {
        List<Item> parts = new ArrayList<>();
        publication.documents().forEach(document -> parts.add(part(publication, document, language)));
        return new Group(whole(publication, language), parts);
    }

    private static Item whole(Publication publication, Locale language) {
        return item(publication, Optional.empty(), publication.title().in(language));
    }

    private Item part(Publication publication, DocumentId document, Locale language) {
        String title = publication.kind() == PublicationKind.COURSE
                ? catalogue
                        .unit(publication.release(), new UnitId(document.value()), language)
                        .map(LearningUnit::title)
                        .orElse(document.value())
                : catalogue
                        .reading(publication.release(), document, language)
                        .map(Article::title)
                        .orElse(document.value());
        return item(publication, Optional.of(document.value()), title);
    }

    private static Item item(Publication publication, Optional<String> document, String title) {
        LinkedContent content = new LinkedContent(publication.id(), document, Optional.empty());
        return new Item(
                publication.id() + document.map(name -> "/" + name).orElse(""),
                title,
                publication.version(),
                publication.kind() == PublicationKind.COURSE,
                LinkTargets.path(content));
    }
}
