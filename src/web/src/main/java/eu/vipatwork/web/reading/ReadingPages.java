package eu.vipatwork.web.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.DocumentId;
import eu.vipatwork.content.Publication;
import eu.vipatwork.content.PublicationKind;
import eu.vipatwork.content.Reading;
import eu.vipatwork.content.TemplateId;
import eu.vipatwork.web.http.OpenToAll;
import eu.vipatwork.web.http.Visit;
import eu.vipatwork.web.view.View;

/** A publication that is no course: its contents, and each of its documents with the way to the next. */
@Path("/{publication: handbook|cases|manual}")
@ApplicationScoped
@OpenToAll
public class ReadingPages {

    private final Visit visit;
    private final Catalogue catalogue;

    protected ReadingPages() {
        this(null, null); // for the proxy
    }

    @Inject
    public ReadingPages(Visit visit, Catalogue catalogue) {
        this.visit = visit;
        this.catalogue = catalogue;
    }

    /** A document in a list. */
    public record Entry(String id, String title, String summary, Map<String, List<String>> facts) {}

    @GET
    public View contents(
            @PathParam("publication") String id, @QueryParam("level") String level, @QueryParam("side") String side) {
        Publication publication = publication(id);
        List<Entry> entries = entries(publication).stream()
                .filter(entry -> has(entry, "level", level) && has(entry, "side", side))
                .toList();
        return new View(
                "reading/contents",
                Map.of(
                        "publication",
                        BookView.of(publication, visit.locale()),
                        "entries",
                        entries,
                        "level",
                        level == null ? "" : level,
                        "side",
                        side == null ? "" : side,
                        "filtered",
                        publication.kind() == PublicationKind.CASES));
    }

    @GET
    @Path("{document}")
    public View document(@PathParam("publication") String id, @PathParam("document") String document) {
        Publication publication = publication(id);
        Reading reading = reading(publication, document).orElseThrow(NotFoundException::new);
        List<Entry> entries = entries(publication);
        int index = publication.documents().indexOf(reading.id());
        return new View(
                "reading/document",
                Map.of(
                        "publication",
                        BookView.of(publication, visit.locale()),
                        "document",
                        DocumentView.of(reading, visit.locale()),
                        "previous",
                        index == 0 ? List.of() : List.of(entries.get(index - 1)),
                        "next",
                        index + 1 >= entries.size() ? List.of() : List.of(entries.get(index + 1))));
    }

    @GET
    @Path("templates/{template}")
    public Response template(@PathParam("publication") String id, @PathParam("template") String template) {
        if (!template.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new NotFoundException();
        }
        return catalogue
                .template(publication(id).release(), new TemplateId(template), visit.locale())
                .map(FileResponse::of)
                .orElseThrow(NotFoundException::new);
    }

    private Publication publication(String id) {
        return catalogue.latestPublication(id).orElseThrow(NotFoundException::new);
    }

    private Optional<Reading> reading(Publication publication, String document) {
        return publication.documents().stream()
                .filter(known -> known.value().equals(document))
                .findFirst()
                .flatMap(known -> catalogue.reading(publication.release(), known, visit.locale()));
    }

    private List<Entry> entries(Publication publication) {
        List<Entry> entries = new ArrayList<>();
        for (DocumentId document : publication.documents()) {
            catalogue
                    .reading(publication.release(), document, visit.locale())
                    .map(found -> new Entry(document.value(), found.title(), found.summary(), found.facts()))
                    .ifPresent(entries::add);
        }
        return entries;
    }

    private static boolean has(Entry entry, String fact, String wanted) {
        return wanted == null
                || wanted.isEmpty()
                || entry.facts().getOrDefault(fact, List.of()).contains(wanted);
    }
}
