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

/** Retention: deletion by age and erasure of one person, each with a dry run before it, and what was deleted so far. */
@Path("/records/{organisation}/retention")
@ApplicationScoped
@AllowedTo("ADMINISTRATOR")
public class RetentionPages {

    /** The page answers after about this time; the rest can be deleted by sending the form again. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

    private static final int OK = Response.Status.OK.getStatusCode();

    private final RequestContext request;
    private final RecordsAccess access;
    private final DeleteRecords deleteRecords;
    private final DeletionRepository removals;

    protected RetentionPages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public RetentionPages(
            RequestContext request, RecordsAccess access, DeleteRecords deleteRecords, DeletionRepository removals) {
        this.request = request;
        this.access = access;
        this.deleteRecords = deleteRecords;
        this.removals = removals;
    }

    /** What was deleted on one day for one reason. */
    public record DeletionDay(LocalDate day, String reason, long statements, long masked, long documents) {

        private static DeletionDay of(Deletion removal) {
            return new DeletionDay(
                    removal.at().atZone(ZoneOffset.UTC).toLocalDate(),
                    removal.reason().name(),
                    removal.statements(),
                    removal.masked(),
                    removal.documents());
        }

        private DeletionDay plus(DeletionDay other) {
            return new DeletionDay(
                    day, reason, statements + other.statements, masked + other.masked, documents + other.documents);
        }
    }

    /**
     * The page, with a dry run where one is asked for.
     *
     * @param months the age of the statements to delete
     * @param person whose records are to be exported or erased
     */
    @GET
    public Response show(
            @PathParam("organisation") String organisationId,
            @QueryParam("months") @DefaultValue("") String months,
            @QueryParam("person") String person) {
        Organisation organisation = access.open(organisationId);
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
        Instant before = deleteRecords.ago(Period.ofMonths(Integer.parseInt(months.strip())));
        return page(
                        organisation,
                        Map.of(
                                "months",
                                months.strip(),
                                "before",
                                before,
                                "old",
                                deleteRecords.count(organisation.id(), before)))
                .status(OK);
    }

    @POST
    @Path("purge")
    public Response purge(@PathParam("organisation") String organisationId) {
        Organisation organisation = access.open(organisationId);
        Instant before = TimestampParameter.read(request.form().text("before")).orElseThrow(NotFoundException::new);
        Map<String, Object> model = new HashMap<>();
        model.put("before", before);
        model.put("months", request.form().text("months"));
        if (!request.form().text("sure").equals("yes")) {
            model.put("problems", Map.of("sure", "sure"));
            model.put("old", deleteRecords.count(organisation.id(), before));
            return page(organisation, model).status(RecordsProblems.UNPROCESSABLE);
        }
        model.put("purged", deleteRecords.purge(request.signedIn(), organisation.id(), before, TIME_LIMIT));
        model.put("old", deleteRecords.count(organisation.id(), before));
        return page(organisation, model).status(OK);
    }

    /** Only with the confirmation box ticked: it cannot be undone. */
    @POST
    @Path("erasure")
    public Response erase(@PathParam("organisation") String organisationId) {
        Organisation organisation = access.open(organisationId);
        String who = request.form().text("person");
        if (who.isEmpty()) {
            return look(organisation, who);
        }
        if (!request.form().text("sure").equals("yes")) {
            return look(
                    organisation, who, Map.of("problems", Map.of("erase-sure", "sure")), RecordsProblems.UNPROCESSABLE);
        }
        DeleteRecords.Result result = deleteRecords.erase(request.signedIn(), organisation.id(), who);
        if (result instanceof DeleteRecords.Result.Share erased && !erased.isEmpty()) {
            return page(organisation, Map.of("erased", erased)).status(OK);
        }
        return look(organisation, who);
    }

    private Response look(Organisation organisation, String who) {
        return look(organisation, who, Map.of(), OK);
    }

    /** Shows who matches, and how much is stored about them. */
    private Response look(Organisation organisation, String who, Map<String, ?> more, int status) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("person", who);
        if (who.isEmpty()) {
            model.put("problems", Map.of("person", "whose"));
            return page(organisation, model).status(RecordsProblems.UNPROCESSABLE);
        }
        DeleteRecords.Result result = deleteRecords.look(organisation.id(), who);
        if (result instanceof DeleteRecords.Result.NotOne notOne) {
            model.put("problems", Map.of("person", notOne.several() ? "several" : "no-match"));
            return page(organisation, model).status(RecordsProblems.UNPROCESSABLE);
        }
        model.put("share", result);
        return page(organisation, model).status(status);
    }

    private View page(Organisation organisation, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        Map<String, DeletionDay> deletions = new LinkedHashMap<>();
        long total = 0;
        for (Deletion removal : removals.of(organisation.id())) {
            DeletionDay one = DeletionDay.of(removal);
            deletions.merge(one.day() + one.reason(), one, DeletionDay::plus);
            total += removal.statements();
        }
        List<DeletionDay> days = new ArrayList<>(deletions.values());
        model.put("kept", removals.count(organisation.id()));
        model.put("total", total);
        model.put("deletions", days);
        return access.page("retention", organisation, "retention", model);
    }
}
