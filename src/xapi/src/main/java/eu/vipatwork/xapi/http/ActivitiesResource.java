package eu.vipatwork.xapi.http;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.statement.CanonicalFormat;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.StatementRepository;
import eu.vipatwork.xapi.store.XapiScope;

/** An activity with its merged definition (xAPI 1.0.3 Communication 2.5; 2.0 4.1.6.4). */
@Path("activities")
@ApplicationScoped
public class ActivitiesResource {

    private final StatementRepository statements;

    /** For the CDI proxy. */
    protected ActivitiesResource() {
        this(null);
    }

    @Inject
    public ActivitiesResource(StatementRepository statements) {
        this.statements = statements;
    }

    @GET
    public Response get(@Context ContainerRequestContext request) {
        XapiRequest call = XapiRequest.of(
                request, Set.of("activityId"), XapiScope.STATEMENTS_READ, XapiScope.PROFILE, XapiScope.ALL_READ);
        String id = call.requiredIri("activityId");
        ObjectNode activity = Json.object().put("objectType", "Activity").put("id", id);
        List<ObjectNode> definitions = statements.definitions(call.credential().organisation(), id);
        if (!definitions.isEmpty()) {
            activity.set("definition", CanonicalFormat.merged(definitions));
        }
        return Response.ok(Json.write(activity), "application/json").build();
    }
}
