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
 * The statements of an organisation, newest first, 25 a page. The first page ends at the time up to which the store is
 * consistent, so that a later request for newer statements misses none and repeats none. A script makes that request;
 * without scripts a link does.
 */
@Path("/records/{organisation}")
@ApplicationScoped
@AllowedTo({"ADMINISTRATOR", "PROVIDER"})
public class BrowsePages {

    static final String THROUGH = "X-Experience-API-Consistent-Through";
    private static final int PAGE_SIZE = 25;
    private static final int MOST_NEWER = 100;

    private final RequestContext request;
    private final RecordsAccess access;
    private final ReadStatementFilter readFilter;
    private final StatementViews views;
    private final StatementRepository statements;

    protected BrowsePages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public BrowsePages(
            RequestContext request,
            RecordsAccess access,
            ReadStatementFilter readFilter,
            StatementViews views,
            StatementRepository statements) {
        this.request = request;
        this.access = access;
        this.readFilter = readFilter;
        this.views = views;
        this.statements = statements;
    }

    /** @param behind the time at which the last statement of the page before was stored */
    @GET
    public Response show(
            @PathParam("organisation") String organisationId,
            @QueryParam("behind") @DefaultValue("") String behind,
            @Context UriInfo uri) {
        Organisation organisation = access.open(organisationId);
        StatementFilter filter = StatementFilter.ofQuery(uri.getQueryParameters());
        Map<String, Object> model = new HashMap<>();
        model.put("filter", filter);
        model.put("verbs", VerbNames.words());
        ReadStatementFilter.Result result = readFilter.read(organisation.id(), filter);
        if (result instanceof ReadStatementFilter.Result.Ready ready) {
            addPage(organisation, ready.query(), TimestampParameter.read(behind), model);
            return access.page("statements", organisation, "statements", model)
                    .status(Response.Status.OK.getStatusCode());
        }
        if (result instanceof ReadStatementFilter.Result.Several several) {
            model.put("several", several.people());
            return access.page("statements", organisation, "statements", model)
                    .status(Response.Status.OK.getStatusCode());
        }
        model.put("problems", ((ReadStatementFilter.Result.Invalid) result).problems());
        return access.page("statements", organisation, "statements", model).status(RecordsProblems.UNPROCESSABLE);
    }

    /** The statements stored after a time, newest first, as list items for a script; 204 when there are none. */
    @GET
    @Path("newer")
    public Response newer(
            @PathParam("organisation") String organisationId,
            @QueryParam("after") @DefaultValue("") String after,
            @Context UriInfo uri) {
        Organisation organisation = access.open(organisationId);
        Instant since = TimestampParameter.read(after).orElseThrow(NotFoundException::new);
        Instant through = statements.consistentThrough();
        ReadStatementFilter.Result result =
                readFilter.read(organisation.id(), StatementFilter.ofQuery(uri.getQueryParameters()));
        if (!(result instanceof ReadStatementFilter.Result.Ready ready)) {
            throw new NotFoundException();
        }
        StatementPage page = statements.find(
                ready.query().since(since).until(through).limit(MOST_NEWER).build());
        if (page.statements().isEmpty()) {
            return Response.noContent().header(THROUGH, through).build();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("filter", StatementFilter.ofQuery(uri.getQueryParameters()));
        model.put("sentences", views.of(organisation.id(), page.statements(), request.locale()));
        model.put("more", page.more());
        Response rows =
                access.page("newer", organisation, "statements", model).status(Response.Status.OK.getStatusCode());
        return Response.fromResponse(rows).header(THROUGH, through).build();
    }

    private void addPage(
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
        StatementPage page = statements.find(query.limit(PAGE_SIZE).build());
        List<StatementText> found = page.statements();
        model.put("sentences", views.of(organisation.id(), found, request.locale()));
        if (current) {
            model.put("through", through);
        }
        if (page.more()) {
            model.put("next", found.get(found.size() - 1).stored().toString());
        }
        model.put("first", behind.isEmpty());
    }
}
