package eu.vipatwork.web.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.people.Organisation;
import eu.vipatwork.web.http.AllowedTo;
import eu.vipatwork.web.http.Visit;
import eu.vipatwork.web.view.View;
import eu.vipatwork.xapi.Removal;
import eu.vipatwork.xapi.Removals;

/** How long records are kept: a purge by age, first dry, then confirmed; one person's erasure; and what went so far. */
@Path("/records/{organisation}/retention")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class RetentionPages {

    /** A page answers within this time; what remains is offered for the next. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Visit visit;
    private final Shelf shelf;
    private final LetGo letGo;
    private final Removals removals;

    protected RetentionPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public RetentionPages(Visit visit, Shelf shelf, LetGo letGo, Removals removals) {
        this.visit = visit;
        this.shelf = shelf;
        this.letGo = letGo;
        this.removals = removals;
    }

    /** What went on one day for one reason. */
    public record Gone(LocalDate day, String reason, long statements, long masked, long documents) {

        private static Gone of(Removal removal) {
            return new Gone(
                    removal.at().atZone(ZoneOffset.UTC).toLocalDate(),
                    removal.reason().name(),
                    removal.statements(),
                    removal.masked(),
                    removal.documents());
        }

        private Gone and(Gone other) {
            return new Gone(
                    day, reason, statements + other.statements, masked + other.masked, documents + other.documents);
        }
    }

    /** @param months how old statements must be to go: a dry run */
    @GET
    public Response show(
            @PathParam("organisation") String text, @QueryParam("months") @DefaultValue("") String months) {
        Organisation organisation = shelf.open(text);
        if (months.isBlank()) {
            return page(organisation, Map.of()).status(Response.Status.OK.getStatusCode());
        }
        if (!months.strip().matches("[1-9][0-9]{0,2}")) {
            return page(organisation, Map.of("problems", Map.of("months", "months"), "months", months))
                    .status(Problems.UNPROCESSABLE);
        }
        Instant before = letGo.ago(Period.ofMonths(Integer.parseInt(months.strip())));
        return page(
                        organisation,
                        Map.of(
                                "months",
                                months.strip(),
                                "before",
                                before,
                                "old",
                                letGo.count(organisation.id(), before)))
                .status(Response.Status.OK.getStatusCode());
    }

    @POST
    @Path("purge")
    public Response purge(@PathParam("organisation") String text) {
        Organisation organisation = shelf.open(text);
        Instant before = Moments.read(visit.form().text("before")).orElseThrow(NotFoundException::new);
        Map<String, Object> model = new HashMap<>();
        model.put("before", before);
        model.put("months", visit.form().text("months"));
        if (!visit.form().text("sure").equals("yes")) {
            model.put("problems", Map.of("sure", "sure"));
            model.put("old", letGo.count(organisation.id(), before));
            return page(organisation, model).status(Problems.UNPROCESSABLE);
        }
        model.put("purged", letGo.purge(visit.signedIn(), organisation.id(), before, PATIENCE));
        model.put("old", letGo.count(organisation.id(), before));
        return page(organisation, model).status(Response.Status.OK.getStatusCode());
    }

    /** Only with the box ticked: it cannot be undone. */
    @POST
    @Path("erasure")
    public Response erase(@PathParam("organisation") String text) {
        Organisation organisation = shelf.open(text);
        String who = visit.form().text("person");
        Map<String, String> problems = new LinkedHashMap<>();
        if (who.isEmpty()) {
            problems.put("person", "nobody");
        }
        if (!visit.form().text("sure").equals("yes")) {
            problems.put("erase-sure", "sure");
        }
        if (problems.isEmpty()) {
            LetGo.Result result = letGo.erase(visit.signedIn(), organisation.id(), who);
            if (result instanceof LetGo.Result.Erased erased) {
                return page(organisation, Map.of("erased", erased)).status(Response.Status.OK.getStatusCode());
            }
            problems.put("person", ((LetGo.Result.NotOne) result).several() ? "several" : "nobody");
        }
        return page(organisation, Map.of("problems", problems, "person", who)).status(Problems.UNPROCESSABLE);
    }

    private View page(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        Map<String, Gone> gone = new LinkedHashMap<>();
        long total = 0;
        for (Removal removal : removals.of(organisation.id())) {
            Gone one = Gone.of(removal);
            gone.merge(one.day() + one.reason(), one, Gone::and);
            total += removal.statements();
        }
        List<Gone> days = new ArrayList<>(gone.values());
        model.put("kept", removals.count(organisation.id()));
        model.put("total", total);
        model.put("gone", days);
        return shelf.page("retention", organisation, "retention", model);
    }
}
