package eu.vipatwork.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.view.View;

/** The home page. */
@Path("/")
@ApplicationScoped
@OpenToAll
public class HomePage {

    @GET
    public View show() {
        return new View("web/home");
    }
}
