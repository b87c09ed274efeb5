package eu.vipatwork.records.page.browse;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import eu.vipatwork.people.Organisation;
import eu.vipatwork.records.StatementFilter;
import eu.vipatwork.records.page.access.RecordsAccess;
import eu.vipatwork.records.page.access.TimestampParameter;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.view.View;
import eu.vipatwork.xapi.statement.Formats;
import eu.vipatwork.xapi.store.StatementPage;
import eu.vipatwork.xapi.store.StatementQuery;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.StatementText;

/** The statements of one registration, oldest first, 50 a page. */
@Path("/records/{organisation}/timeline/{registration}")
@ApplicationScoped
@AllowedTo({"ADMINISTRATOR", "PROVIDER"})
public class TimelinePages {

    private static final int PAGE_SIZE = 50;

    private final RequestContext request;
    private final RecordsAccess access;
    private final StatementViews views;
    private final StatementRepository statements;

    protected TimelinePages() {
        this(null, null, null, null); // for the proxy
    }

    @Inject
    public TimelinePages(
            RequestContext request, RecordsAccess access, StatementViews views, StatementRepository statements) {
        this.request = request;
        this.access = access;
        this.views = views;
        this.statements = statements;
    }

    /** @param behind the time at which the last statement of the page before was stored */
    @GET
    public View show(
            @PathParam("organisation") String organisationId,
            @PathParam("registration") String registration,
            @QueryParam("behind") @DefaultValue("") String behind) {
        Organisation organisation = access.open(organisationId);
        UUID id = Formats.uuid(registration).orElseThrow(NotFoundException::new);
        StatementQuery.Builder query = StatementQuery.of(organisation.id())
                .registration(id)
                .withVoided()
                .ascending(true)
                .limit(PAGE_SIZE);
        TimestampParameter.read(behind).ifPresent(query::behind);
        StatementPage page = statements.find(query.build());
        List<StatementText> found = page.statements();
        if (found.isEmpty() && behind.isEmpty()) {
            throw new NotFoundException();
        }
        List<StatementView> steps = views.of(organisation.id(), found, request.locale());
        Map<String, Object> model = new HashMap<>();
        model.put("sentences", steps);
        model.put("filter", StatementFilter.of(Map.of()));
        model.put("registration", id.toString());
        steps.stream().findFirst().flatMap(StatementView::actor).ifPresent(actor -> model.put("actor", actor));
        if (page.more()) {
            Instant last = found.get(found.size() - 1).stored();
            model.put("next", last.toString());
        }
        model.put("first", behind.isEmpty());
        return access.page("timeline", organisation, "statements", model);
    }
}
