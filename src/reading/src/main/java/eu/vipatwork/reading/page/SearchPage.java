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

/** Finds a text in everything that may be read, in every language, and narrows what was found. */
@Path("/search")
@ApplicationScoped
@OpenToAll
public class SearchPage {

    private static final int LONGEST = 200;
    private static final int HITS_A_PAGE = 20;
    private static final int MOST_PAGES = 25;
    private static final List<DocumentKind> KINDS = List.of(
            DocumentKind.UNIT,
            DocumentKind.CHAPTER,
            DocumentKind.CASE,
            DocumentKind.PAGE,
            DocumentKind.TEMPLATE,
            DocumentKind.GLOSSARY);
    private static final Set<String> SIDES = Set.of("provider", "employer");
    private static final Set<String> LEVELS = Set.of("beginner", "experienced");

    private final RequestContext visit;
    private final Catalogue catalogue;
    private final Search search;

    protected SearchPage() {
        this(null, null, null); // for the proxy
    }

    @Inject
    public SearchPage(RequestContext visit, Catalogue catalogue, Search search) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.search = search;
    }

    /** What the form sends; whatever is not known in it counts as nothing. */
    public static class Wanted {

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

    /** A release to look in; the latest of a publication is named by the publication alone. */
    public record Place(String id, String title, String version, boolean latest) {}

    @GET
    public View find(@BeanParam Wanted wanted) {
        String text = wanted.text.length() > LONGEST ? wanted.text.substring(0, LONGEST) : wanted.text;
        Optional<DocumentKind> kind = DocumentKind.of(wanted.kind).filter(KINDS::contains);
        List<Place> places = places(wanted.place);
        Optional<Place> place =
                places.stream().filter(one -> one.id().equals(wanted.place)).findFirst();
        Map<String, String> facts = new HashMap<>();
        if (SIDES.contains(wanted.side)) {
            facts.put("side", wanted.side);
        }
        if (LEVELS.contains(wanted.level)) {
            facts.put("level", wanted.level);
        }
        PageRange asked = PageRange.of(wanted.page, MOST_PAGES * HITS_A_PAGE, HITS_A_PAGE);
        Search.Found found = search.find(new Search.Query(
                text,
                visit.locale(),
                kind.map(Set::of).orElse(Set.of()),
                place.filter(Place::latest).map(Place::id),
                place.filter(one -> !one.latest()).map(one -> new ReleaseId(one.id())),
                facts,
                asked.from(),
                HITS_A_PAGE));
        Map<String, Object> model = new HashMap<>();
        model.put("text", text);
        model.put("total", found.total());
        model.put("complete", found.complete());
        model.put(
                "lines",
                found.hits().stream().map(hit -> SearchResultView.of(hit, catalogue)).toList());
        model.put("kinds", KINDS.stream().map(DocumentKind::word).toList());
        model.put("kind", kind.map(DocumentKind::word).orElse(""));
        model.put("side", facts.getOrDefault("side", ""));
        model.put("level", facts.getOrDefault("level", ""));
        model.put("places", places);
        model.put("place", place.map(Place::id).orElse(""));
        model.put("numbered", PageRange.of(wanted.page, found.total(), HITS_A_PAGE));
        return new View("reading/search", model);
    }

    /** Every publication; of the one that is looked in, its older releases too. */
    private List<Place> places(String looked) {
        List<Place> places = new ArrayList<>();
        Locale locale = visit.locale();
        Arrays.stream(PublicationKind.values())
                .flatMap(kind -> catalogue.latest(kind).stream())
                .forEach(publication -> {
                    places.add(place(publication, locale, true));
                    if (looked.equals(publication.id()) || looked.startsWith(publication.id() + "@")) {
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
                .limit(MOST_PAGES)
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
