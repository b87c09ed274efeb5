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
import eu.vipatwork.xapi.store.XapiScope;

/** The profile of an agent (xAPI 1.0.3 Communication 2.6; 2.0 4.1.6.5). */
@Path("agents/profile")
@ApplicationScoped
public class AgentProfileResource {

    private static final Set<String> ONE = Set.of("agent", "profileId");
    private static final Set<String> SOME = Set.of("agent", "profileId", "since");

    private final DocumentResponses answers;

    /** For the proxy. */
    protected AgentProfileResource() {
        this(null);
    }

    @Inject
    public AgentProfileResource(DocumentResponses answers) {
        this.answers = answers;
    }

    @GET
    public Response get(@Context ContainerRequestContext request) {
        XapiRequest call = XapiRequest.of(request, SOME, XapiScope.PROFILE, XapiScope.ALL_READ);
        DocumentKey key = key(call);
        return call.text("profileId").isPresent()
                ? answers.get(call, key, call.requiredText("profileId"))
                : answers.ids(call, key);
    }

    @PUT
    @Consumes("*/*")
    public Response put(@Context ContainerRequestContext request, InputStream body) throws IOException {
        XapiRequest call = XapiRequest.of(request, ONE, XapiScope.PROFILE);
        return answers.put(call, key(call), call.requiredText("profileId"), body, true);
    }

    @POST
    @Consumes("*/*")
    public Response post(@Context ContainerRequestContext request, InputStream body) throws IOException {
        XapiRequest call = XapiRequest.of(request, ONE, XapiScope.PROFILE);
        return answers.post(call, key(call), call.requiredText("profileId"), body);
    }

    @DELETE
    public Response delete(@Context ContainerRequestContext request) {
        XapiRequest call = XapiRequest.of(request, ONE, XapiScope.PROFILE);
        return answers.delete(call, key(call), call.requiredText("profileId"));
    }

    private static DocumentKey key(XapiRequest call) {
        return DocumentKey.agentProfile(call.credential().organisation(), call.requiredAgent("agent"));
    }
}
