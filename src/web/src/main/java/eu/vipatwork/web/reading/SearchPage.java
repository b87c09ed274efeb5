package eu.vipatwork.web.reading;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import eu.vipatwork.content.DocumentKind;
import eu.vipatwork.content.Search;
import eu.vipatwork.web.http.OpenToAll;
import eu.vipatwork.web.http.Visit;
import eu.vipatwork.web.view.View;

/** Finds a text in everything that may be read. */
@Path("/search")
@ApplicationScoped
@OpenToAll
public class SearchPage {

    private static final int LONGEST = 200;

    private final Visit visit;
    private final Search search;

    protected SearchPage() {
        this(null, null); // for the proxy
    }

    @Inject
    public SearchPage(Visit visit, Search search) {
        this.visit = visit;
        this.search = search;
    }

    /** A hit; {@code snippet} is safe HTML. */
    public record Line(String title, String heading, String snippet, String href, String kind, String language) {

        static Line of(Search.Hit hit) {
            return new Line(
                    hit.title(),
                    hit.heading(),
                    hit.snippet(),
                    address(hit),
                    hit.kind().name(),
                    hit.language().toLanguageTag());
        }

        private static String address(Search.Hit hit) {
            String publication = hit.release().publication();
            String anchor = hit.section().map(section -> "#" + section).orElse("");
            if (hit.kind() == DocumentKind.UNIT) {
                return "/courses/" + publication + "/units/" + hit.name()
                        + hit.section().map(section -> "/" + section).orElse("");
            }
            if (hit.kind() == DocumentKind.TEMPLATE) {
                boolean course = !List.of("handbook", "cases", "manual").contains(publication);
                return (course ? "/courses/" : "/") + publication + "/templates/" + hit.name();
            }
            return hit.kind() == DocumentKind.GLOSSARY
                    ? "/glossary" + anchor
                    : "/" + publication + "/" + hit.name() + anchor;
        }
    }

    @GET
    public View find(@QueryParam("q") @DefaultValue("") String text) {
        String wanted = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Search.Found found = search.find(Search.Query.everything(wanted, visit.locale()));
        return new View(
                "reading/search",
                Map.of(
                        "text", wanted,
                        "total", found.total(),
                        "lines", found.hits().stream().map(Line::of).toList()));
    }
}
