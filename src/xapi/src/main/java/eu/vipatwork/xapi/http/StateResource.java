package eu.vipatwork.xapi.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import eu.vipatwork.xapi.document.DocumentKey;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.XapiScope;

/** The state of an agent in an activity (xAPI 1.0.3 Communication 2.3; 2.0 4.1.6.2). Version 2.0 does not let it be replaced blindly. */
@Path("activities/state")
@ApplicationScoped
public class StateResource {

    private static final Set<String> ONE = Set.of("activityId", "agent", "registration", "stateId");
    private static final Set<String> SOME = Set.of("activityId", "agent", "registration", "stateId", "since");

    private final DocumentResponses answers;

    /** For the proxy. */
    protected StateResource() {
        this(null);
    }

    @Inject
    public StateResource(DocumentResponses answers) {
        this.answers = answers;
    }

    @GET
    public Response get(@Context ContainerRequestContext request) {
        XapiRequest call = XapiRequest.of(request, SOME, XapiScope.STATE, XapiScope.ALL_READ);
        DocumentKey key = key(call);
        return call.text("stateId").isPresent()
                ? answers.get(call, key, call.requiredText("stateId"))
                : answers.ids(call, key);
    }

    @PUT
    @Consumes("*/*")
    public Response put(@Context ContainerRequestContext request, InputStream body) throws IOException {
        XapiRequest call = XapiRequest.of(request, ONE, XapiScope.STATE);
        return answers.put(call, key(call), call.requiredText("stateId"), body, call.version() == XapiVersion.V2);
    }

    @POST
    @Consumes("*/*")
    public Response post(@Context ContainerRequestContext request, InputStream body) throws IOException {
        XapiRequest call = XapiRequest.of(request, ONE, XapiScope.STATE);
        return answers.post(call, key(call), call.requiredText("stateId"), body);
    }

    @DELETE
    public Response delete(@Context ContainerRequestContext request) {
        XapiRequest call = XapiRequest.of(request, ONE, XapiScope.STATE);
        return call.text("stateId").isPresent()
                ? answers.delete(call, key(call), call.requiredText("stateId"))
                : answers.deleteAll(key(call));
    }

    private static DocumentKey key(XapiRequest call) {
        return DocumentKey.state(
                call.credential().organisation(),
                call.requiredIri("activityId"),
                call.requiredAgent("agent"),
                call.uuid("registration"));
    }
}
