package eu.vipatwork.records.page.browse;

import java.time.Instant;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.records.ReadStatementFilter;
import eu.vipatwork.records.StatementFilter;
import eu.vipatwork.records.VerbNames;
import eu.vipatwork.records.page.access.RecordsAccess;
import eu.vipatwork.records.page.access.RecordsProblems;
import eu.vipatwork.records.page.access.TimestampParameter;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.xapi.store.StatementPage;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;

/**
 * The statements of an organisation, newest first, a sheet at a time. A sheet shows what is consistent when it is made,
 * so that whoever asks again for what came after that moment misses nothing and sees nothing twice: the page does so by
 * itself where scripts run, by a link where they do not.
 */
@Path("/records/{organisation}")
@ApplicationScoped
@AllowedTo({"ADMINISTRATOR", "PROVIDER"})
public class BrowsePages {

    static final String THROUGH = "X-Experience-API-Consistent-Through";
    private static final int SHEET = 25;
    private static final int AT_ONCE = 100;

    private final RequestContext visit;
    private final RecordsAccess shelf;
    private final ReadStatementFilter readFilter;
    private final StatementViews sentences;
    private final StatementRepository statements;

    protected BrowsePages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public BrowsePages(RequestContext visit, RecordsAccess shelf, ReadStatementFilter readFilter, StatementViews sentences, StatementRepository statements) {
        this.visit = visit;
        this.shelf = shelf;
        this.readFilter = readFilter;
        this.sentences = sentences;
        this.statements = statements;
    }

    /** @param behind the moment of the last statement of the sheet before */
    @GET
    public Response show(
            @PathParam("organisation") String text,
            @QueryParam("behind") @DefaultValue("") String behind,
            @Context UriInfo uri) {
        Organisation organisation = shelf.open(text);
        StatementFilter filter = StatementFilter.of(uri.getQueryParameters());
        Map<String, Object> model = new HashMap<>();
        model.put("filter", filter);
        model.put("verbs", VerbNames.words());
        ReadStatementFilter.Result result = readFilter.read(organisation.id(), filter);
        if (result instanceof ReadStatementFilter.Result.Ready ready) {
            sheet(organisation, ready.query(), TimestampParameter.read(behind), model);
            return shelf.page("statements", organisation, "statements", model)
                    .status(Response.Status.OK.getStatusCode());
        }
        if (result instanceof ReadStatementFilter.Result.Several several) {
            model.put("several", several.people());
            return shelf.page("statements", organisation, "statements", model)
                    .status(Response.Status.OK.getStatusCode());
        }
        model.put("problems", ((ReadStatementFilter.Result.Wrong) result).problems());
        return shelf.page("statements", organisation, "statements", model).status(RecordsProblems.UNPROCESSABLE);
    }

    /** What was stored after a moment, newest first, as items to be put before those of a sheet; 204 when nothing was. */
    @GET
    @Path("newer")
    public Response newer(
            @PathParam("organisation") String text,
            @QueryParam("after") @DefaultValue("") String after,
            @Context UriInfo uri) {
        Organisation organisation = shelf.open(text);
        Instant since = TimestampParameter.read(after).orElseThrow(NotFoundException::new);
        Instant through = statements.consistentThrough();
        ReadStatementFilter.Result result = readFilter.read(organisation.id(), StatementFilter.of(uri.getQueryParameters()));
        if (!(result instanceof ReadStatementFilter.Result.Ready ready)) {
            throw new NotFoundException();
        }
        StatementPage page = statements.find(
                ready.query().since(since).until(through).limit(AT_ONCE).build());
        if (page.statements().isEmpty()) {
            return Response.noContent().header(THROUGH, through).build();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("filter", StatementFilter.of(uri.getQueryParameters()));
        model.put("sentences", sentences.of(organisation.id(), page.statements(), visit.locale()));
        model.put("more", page.more());
        Response rows =
                shelf.page("newer", organisation, "statements", model).status(Response.Status.OK.getStatusCode());
        return Response.fromResponse(rows).header(THROUGH, through).build();
    }

    private void sheet(
            Organisation organisation,
            StatementQuery.Builder query,
            Optional<Instant> behind,
            Map<String, Object> model) {
        Instant through = statements.consistentThrough();
        StatementQuery asked = query.build();
        boolean current =
                behind.isEmpty() && (asked.until() == null || asked.until().isAfter(through));
        if (current) {
            query.until(through);
        }
        behind.ifPresent(query::behind);
        StatementPage page = statements.find(query.limit(SHEET).build());
        List<StatementText> found = page.statements();
        model.put("sentences", sentences.of(organisation.id(), found, visit.locale()));
        if (current) {
            model.put("through", through);
        }
        if (page.more()) {
            model.put("next", found.get(found.size() - 1).stored().toString());
        }
        model.put("first", behind.isEmpty());
    }
}
