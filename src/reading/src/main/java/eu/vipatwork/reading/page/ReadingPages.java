package eu.vipatwork.reading.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.ContentsEntry;
import eu.vipatwork.content.document.Glossary;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.http.FileResponse;
import eu.vipatwork.content.id.TemplateId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.view.View;

/** The handbook, the cases and the manual: the contents, and each document with links to the previous and next. */
@Path("/{publication: handbook|cases|manual}")
@ApplicationScoped
@OpenToAll
public class ReadingPages {

    private static final int ENTRIES_A_PAGE = 48;

    private final RequestContext request;
    private final Catalogue catalogue;

    protected ReadingPages() {
        this(null, null); // for the proxy
    }

    @Inject
    public ReadingPages(RequestContext request, Catalogue catalogue) {
        this.request = request;
        this.catalogue = catalogue;
    }

    /** A document in a list; {@code language} is that of its title and summary. */
    public record Entry(String id, String title, String summary, String language, Map<String, List<String>> facts) {

        static Entry of(ContentsEntry heading) {
            return new Entry(
                    heading.id().value(),
                    heading.title(),
                    heading.summary(),
                    heading.language().toLanguageTag(),
                    heading.facts());
        }
    }

    @GET
    public View contents(
            @PathParam("publication") String id,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context UriInfo uri) {
        Publication publication = publication(id);
        List<ContentsEntry> all = catalogue.contents(publication.release(), request.locale());
        FactFilter filter = FactFilter.of(all, uri.getQueryParameters());
        List<ContentsEntry> filtered = filter.among(all);
        PageRange range = PageRange.of(page, filtered.size(), ENTRIES_A_PAGE);
        Map<String, Object> model = new HashMap<>();
        model.put("publication", BookView.of(publication, request.locale()));
        model.put(
                "entries",
                filtered.subList(range.from(), range.to()).stream()
                        .map(Entry::of)
                        .toList());
        model.put("total", filtered.size());
        model.put(
                "filters", publication.kind() == PublicationKind.CASES ? filter.choices(request.locale()) : List.of());
        model.put("filtered", filter.narrows());
        model.put("numbered", range);
        model.put("address", "/" + id + "?" + filter.query());
        return new View("reading/contents", model);
    }

    @GET
    @Path("{document}")
    public View document(@PathParam("publication") String id, @PathParam("document") String document) {
        Publication publication = publication(id);
        Article reading = publication.documents().stream()
                .filter(known -> known.value().equals(document))
                .findFirst()
                .flatMap(known -> catalogue.reading(publication.release(), known, request.locale()))
                .orElseThrow(NotFoundException::new);
        Optional<Glossary> glossary = catalogue.latest(PublicationKind.GLOSSARY).stream()
                .findFirst()
                .flatMap(found -> catalogue.glossary(found.release(), request.locale()));
        List<ContentsEntry> all = catalogue.contents(publication.release(), request.locale());
        int index = publication.documents().indexOf(reading.id());
        return new View(
                "reading/document",
                Map.of(
                        "publication",
                        BookView.of(publication, request.locale()),
                        "document",
                        DocumentView.of(reading, glossary, request.locale()),
                        "previous",
                        index == 0 ? List.of() : List.of(Entry.of(all.get(index - 1))),
                        "next",
                        index + 1 >= all.size() ? List.of() : List.of(Entry.of(all.get(index + 1)))));
    }

    @GET
    @Path("templates/{template}")
    public Response template(
            @PathParam("publication") String id,
            @PathParam("template") String template,
            @Context Request preconditions) {
        if (!template.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new NotFoundException();
        }
        return catalogue
                .template(publication(id).release(), new TemplateId(template), request.locale())
                .map(file -> FileResponse.current(file, preconditions))
                .orElseThrow(NotFoundException::new);
    }

    private Publication publication(String id) {
        return catalogue.latestPublication(id).orElseThrow(NotFoundException::new);
    }
}
