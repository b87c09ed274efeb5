package eu.vipatwork.lti.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.lti.key.ToolKeys;

/** Our public keys (RFC 7517, 5). */
@Path("/keys")
@ApplicationScoped
public class KeySetResource {

    private static final String MEDIA_TYPE = "application/jwk-set+json";

    private final ToolKeys keys;

    protected KeySetResource() {
        this(null); // for the proxy
    }

    @Inject
    public KeySetResource(ToolKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces({"application/json", MEDIA_TYPE})
    public Response keys() {
        return Response.ok(keys.published().toString())
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
