package eu.vipatwork.xapi.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.xapi.document.DocumentKey;
import eu.vipatwork.xapi.store.XapiScope;

/** The profile documents of an activity or an agent: the two resources differ only in the parameter that names it. */
public abstract class ProfileResource {

    private static final String ID = "profileId";

    private final DocumentResponses responses;
    private final Set<String> one;
    private final Set<String> several;

    ProfileResource(DocumentResponses responses, String owner) {
        this.responses = responses;
        this.one = Set.of(owner, ID);
        this.several = Set.of(owner, ID, "since");
    }

    /** Whose profile the request asks for. */
    abstract DocumentKey key(XapiRequest call);

    @GET
    public Response get(@Context ContainerRequestContext request) {
        XapiRequest call = XapiRequest.of(request, several, XapiScope.PROFILE, XapiScope.ALL_READ);
        DocumentKey key = key(call);
        return call.text(ID).isPresent() ? responses.get(call, key, call.requiredText(ID)) : responses.ids(call, key);
    }

    @PUT
    @Consumes("*/*")
    public Response put(@Context ContainerRequestContext request, InputStream body) throws IOException {
        XapiRequest call = XapiRequest.of(request, one, XapiScope.PROFILE);
        return responses.putWithPrecondition(call, key(call), call.requiredText(ID), body);
    }

    @POST
    @Consumes("*/*")
    public Response post(@Context ContainerRequestContext request, InputStream body) throws IOException {
        XapiRequest call = XapiRequest.of(request, one, XapiScope.PROFILE);
        return responses.post(call, key(call), call.requiredText(ID), body);
    }

    @DELETE
    public Response delete(@Context ContainerRequestContext request) {
        XapiRequest call = XapiRequest.of(request, one, XapiScope.PROFILE);
        return responses.delete(call, key(call), call.requiredText(ID));
    }
}
