package eu.vipatwork.web.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eu.vipatwork.web.view.View;

/** The first page: what is here, and for whom. */
@Path("/")
@ApplicationScoped
@PermitAll
public class HomePage {

    @GET
    public View show() {
        return new View("home");
    }
}
