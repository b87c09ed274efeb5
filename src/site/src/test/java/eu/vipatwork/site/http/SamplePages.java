package eu.vipatwork.site.http;

import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import eu.vipatwork.site.Feature;

/** Methods with every kind of access, for tests of filters. */
@Path("/sample")
class SamplePages implements Feature {

    @GET
    @OpenToAll
    public void open() {}

    @POST
    @Path("notes")
    @AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
    public void signedIn() {}

    @GET
    @Path("reports")
    @AllowedTo({"PROVIDER", "ADMINISTRATOR"})
    public void forProviders() {}

    @POST
    @Path("launch")
    @CrossSite
    @OpenToAll
    public void launch() {}

    @GET
    @Path("forgotten")
    public void withoutAccess() {}

    @Override
    public Set<Class<?>> pages() {
        return Set.of(SamplePages.class);
    }
}
