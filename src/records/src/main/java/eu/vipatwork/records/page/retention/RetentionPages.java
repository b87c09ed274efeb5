package eu.vipatwork.records.page.retention;

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
import eu.vipatwork.records.DeleteRecords;
import eu.vipatwork.records.page.access.RecordsAccess;
import eu.vipatwork.records.page.access.RecordsProblems;
import eu.vipatwork.records.page.access.TimestampParameter;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.view.View;
import eu.vipatwork.xapi.deletion.Deletion;
import eu.vipatwork.xapi.deletion.DeletionRepository;

/** How long records are kept: a purge by age, first dry, then confirmed; one person's erasure; and what went so far. */
@Path("/records/{organisation}/retention")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class RetentionPages {

    /** A page answers within this time; what remains is offered for the next. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int OK = Response.Status.OK.getStatusCode();

    private final RequestContext visit;
    private final RecordsAccess shelf;
    private final DeleteRecords letGo;
    private final DeletionRepository removals;

    protected RetentionPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public RetentionPages(RequestContext visit, RecordsAccess shelf, DeleteRecords letGo, DeletionRepository removals) {
        this.visit = visit;
        this.shelf = shelf;
        this.letGo = letGo;
        this.removals = removals;
    }

    /** What went on one day for one reason. */
    public record Gone(LocalDate day, String reason, long statements, long masked, long documents) {

        private static Gone of(Deletion removal) {
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

    /**
     * The page, with a look at what would go.
     *
     * @param months how old statements must be to go by age
     * @param person whose records are to be handed out, or to go
     */
    @GET
    public Response show(
            @PathParam("organisation") String text,
            @QueryParam("months") @DefaultValue("") String months,
            @QueryParam("person") String person) {
        Organisation organisation = shelf.open(text);
        if (person != null) {
            return look(organisation, person.strip());
        }
        if (months.isBlank()) {
            return page(organisation, Map.of()).status(OK);
        }
        if (!months.strip().matches("[1-9][0-9]{0,2}")) {
            return page(organisation, Map.of("problems", Map.of("months", "months"), "months", months))
                    .status(RecordsProblems.UNPROCESSABLE);
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
                .status(OK);
    }

    @POST
    @Path("purge")
    public Response purge(@PathParam("organisation") String text) {
        Organisation organisation = shelf.open(text);
        Instant before = TimestampParameter.read(visit.form().text("before")).orElseThrow(NotFoundException::new);
        Map<String, Object> model = new HashMap<>();
        model.put("before", before);
        model.put("months", visit.form().text("months"));
        if (!visit.form().text("sure").equals("yes")) {
            model.put("problems", Map.of("sure", "sure"));
            model.put("old", letGo.count(organisation.id(), before));
            return page(organisation, model).status(RecordsProblems.UNPROCESSABLE);
        }
        model.put("purged", letGo.purge(visit.signedIn(), organisation.id(), before, PATIENCE));
        model.put("old", letGo.count(organisation.id(), before));
        return page(organisation, model).status(OK);
    }

    /** Only with the box ticked: it cannot be undone. */
    @POST
    @Path("erasure")
    public Response erase(@PathParam("organisation") String text) {
        Organisation organisation = shelf.open(text);
        String who = visit.form().text("person");
        if (who.isEmpty()) {
            return look(organisation, who);
        }
        if (!visit.form().text("sure").equals("yes")) {
            return look(organisation, who, Map.of("problems", Map.of("erase-sure", "sure")), RecordsProblems.UNPROCESSABLE);
        }
        DeleteRecords.Result result = letGo.erase(visit.signedIn(), organisation.id(), who);
        if (result instanceof DeleteRecords.Result.Share erased && !erased.isEmpty()) {
            return page(organisation, Map.of("erased", erased)).status(OK);
        }
        return look(organisation, who);
    }

    private Response look(Organisation organisation, String who) {
        return look(organisation, who, Map.of(), OK);
    }

    /** Who is meant, and how much there is. */
    private Response look(Organisation organisation, String who, Map<String, ?> more, int status) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("person", who);
        if (who.isEmpty()) {
            model.put("problems", Map.of("person", "whose"));
            return page(organisation, model).status(RecordsProblems.UNPROCESSABLE);
        }
        DeleteRecords.Result result = letGo.look(organisation.id(), who);
        if (result instanceof DeleteRecords.Result.NotOne notOne) {
            model.put("problems", Map.of("person", notOne.several() ? "several" : "nobody"));
            return page(organisation, model).status(RecordsProblems.UNPROCESSABLE);
        }
        model.put("share", result);
        return page(organisation, model).status(status);
    }

    private View page(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        Map<String, Gone> gone = new LinkedHashMap<>();
        long total = 0;
        for (Deletion removal : removals.of(organisation.id())) {
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
