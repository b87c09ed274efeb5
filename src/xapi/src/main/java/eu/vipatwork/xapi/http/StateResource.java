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

/**
 * The state of an agent in an activity (xAPI 1.0.3 Communication 2.3; 2.0 4.1.6.2). In version 2.0, replacing it needs
 * a precondition.
 */
@Path("activities/state")
@ApplicationScoped
public class StateResource {

    private static final Set<String> ONE = Set.of("activityId", "agent", "registration", "stateId");
    private static final Set<String> SEVERAL = Set.of("activityId", "agent", "registration", "stateId", "since");

    private final DocumentResponses responses;

    /** For the CDI proxy. */
    protected StateResource() {
        this(null);
    }

    @Inject
    public StateResource(DocumentResponses responses) {
        this.responses = responses;
    }

    @GET
    public Response get(@Context ContainerRequestContext request) {
        XapiRequest call = XapiRequest.of(request, SEVERAL, XapiScope.STATE, XapiScope.ALL_READ);
        DocumentKey key = key(call);
        return call.text("stateId").isPresent()
                ? responses.get(call, key, call.requiredText("stateId"))
                : responses.ids(call, key);
    }

    @PUT
    @Consumes("*/*")
    public Response put(@Context ContainerRequestContext request, InputStream body) throws IOException {
        XapiRequest call = XapiRequest.of(request, ONE, XapiScope.STATE);
        DocumentKey key = key(call);
        String id = call.requiredText("stateId");
        return call.version() == XapiVersion.V2
                ? responses.putWithPrecondition(call, key, id, body)
                : responses.put(call, key, id, body);
    }

    @POST
    @Consumes("*/*")
    public Response post(@Context ContainerRequestContext request, InputStream body) throws IOException {
        XapiRequest call = XapiRequest.of(request, ONE, XapiScope.STATE);
        return responses.post(call, key(call), call.requiredText("stateId"), body);
    }

    @DELETE
    public Response delete(@Context ContainerRequestContext request) {
        XapiRequest call = XapiRequest.of(request, ONE, XapiScope.STATE);
        return call.text("stateId").isPresent()
                ? responses.delete(call, key(call), call.requiredText("stateId"))
                : responses.deleteAll(key(call));
    }

    private static DocumentKey key(XapiRequest call) {
        return DocumentKey.state(
                call.credential().organisation(),
                call.requiredIri("activityId"),
                call.requiredAgent("agent"),
                call.uuid("registration"));
    }
}
