package eu.vipatwork.reading.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.search.Search;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.view.View;

/** Full-text search in all published content, in every language, with filters. */
@Path("/search")
@ApplicationScoped
@OpenToAll
public class SearchPage {

    private static final int LONGEST = 200;
    private static final int HITS_A_PAGE = 20;
    private static final int MAX_PAGES = 25;
    private static final List<DocumentKind> KINDS = List.of(
            DocumentKind.UNIT,
            DocumentKind.CHAPTER,
            DocumentKind.CASE,
            DocumentKind.PAGE,
            DocumentKind.TEMPLATE,
            DocumentKind.GLOSSARY);
    private static final Set<String> SIDES = Set.of("provider", "employer");
    private static final Set<String> LEVELS = Set.of("beginner", "experienced");

    private final RequestContext request;
    private final Catalogue catalogue;
    private final Search search;

    protected SearchPage() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public SearchPage(RequestContext request, Catalogue catalogue, Search search) {
        this.request = request;
        this.catalogue = catalogue;
        this.search = search;
    }

    /** The parameters of the form; unknown values are ignored. */
    public static class Parameters {

        @QueryParam("q")
        @DefaultValue("")
        String text;

        @QueryParam("kind")
        @DefaultValue("")
        String kind;

        @QueryParam("side")
        @DefaultValue("")
        String side;

        @QueryParam("level")
        @DefaultValue("")
        String level;

        @QueryParam("in")
        @DefaultValue("")
        String place;

        @QueryParam("page")
        @DefaultValue("1")
        String page;
    }

    /** A release to search in; the id of the latest one is that of its publication. */
    public record Place(String id, String title, String version, boolean latest) {}

    @GET
    public View find(@BeanParam Parameters parameters) {
        String text = parameters.text.length() > LONGEST ? parameters.text.substring(0, LONGEST) : parameters.text;
        Optional<DocumentKind> kind = DocumentKind.of(parameters.kind).filter(KINDS::contains);
        List<Place> places = places(parameters.place);
        Optional<Place> place =
                places.stream().filter(one -> one.id().equals(parameters.place)).findFirst();
        Map<String, String> facts = new HashMap<>();
        if (SIDES.contains(parameters.side)) {
            facts.put("side", parameters.side);
        }
        if (LEVELS.contains(parameters.level)) {
            facts.put("level", parameters.level);
        }
        PageRange range = PageRange.of(parameters.page, MAX_PAGES * HITS_A_PAGE, HITS_A_PAGE);
        Search.Found found = search.find(new Search.Query(
                text,
                request.locale(),
                kind.map(Set::of).orElse(Set.of()),
                place.filter(Place::latest).map(Place::id),
                place.filter(one -> !one.latest()).map(one -> new ReleaseId(one.id())),
                facts,
                range.from(),
                HITS_A_PAGE));
        Map<String, Object> model = new HashMap<>();
        model.put("text", text);
        model.put("total", found.total());
        model.put("complete", found.complete());
        model.put(
                "lines",
                found.hits().stream()
                        .map(hit -> SearchResultView.of(hit, catalogue))
                        .toList());
        model.put("kinds", KINDS.stream().map(DocumentKind::word).toList());
        model.put("kind", kind.map(DocumentKind::word).orElse(""));
        model.put("side", facts.getOrDefault("side", ""));
        model.put("level", facts.getOrDefault("level", ""));
        model.put("places", places);
        model.put("place", place.map(Place::id).orElse(""));
        model.put("numbered", PageRange.of(parameters.page, found.total(), HITS_A_PAGE));
        return new View("reading/search", model);
    }

    /** All publications; of the chosen one, its older releases too. */
    private List<Place> places(String chosen) {
        List<Place> places = new ArrayList<>();
        Locale locale = request.locale();
        Arrays.stream(PublicationKind.values())
                .flatMap(kind -> catalogue.latest(kind).stream())
                .forEach(publication -> {
                    places.add(place(publication, locale, true));
                    if (chosen.equals(publication.id()) || chosen.startsWith(publication.id() + "@")) {
                        older(publication).forEach(release -> places.add(place(release, locale, false)));
                    }
                });
        return places;
    }

    private List<Publication> older(Publication latest) {
        return catalogue.releases(latest.id()).stream()
                .filter(release ->
                        release.withdrawn().isEmpty() && !release.id().equals(latest.release()))
                .sorted((one, other) -> other.id().compareTo(one.id()))
                .limit(MAX_PAGES)
                .flatMap(release -> catalogue.publication(release.id()).stream())
                .toList();
    }

    private static Place place(Publication publication, Locale locale, boolean latest) {
        return new Place(
                latest ? publication.id() : publication.release().value(),
                publication.title().in(locale),
                publication.version(),
                latest);
    }
}
