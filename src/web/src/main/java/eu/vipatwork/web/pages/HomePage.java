package eu.vipatwork.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eu.vipatwork.web.http.OpenToAll;
import eu.vipatwork.web.view.View;

/** The first page: what is here, and for whom. */
@Path("/")
@ApplicationScoped
@OpenToAll
public class HomePage {

    @GET
    public View show() {
        return new View("home");
    }
}
