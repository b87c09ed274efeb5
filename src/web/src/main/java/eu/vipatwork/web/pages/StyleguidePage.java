package eu.vipatwork.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import eu.vipatwork.web.http.OpenToAll;
import eu.vipatwork.web.start.Settings;
import eu.vipatwork.web.view.View;

/** Every component of the look in every state, in the developers' mode only. */
@Path("/styleguide")
@ApplicationScoped
public class StyleguidePage {

    private final Settings settings;

    protected StyleguidePage() {
        this(null); // for the proxy
    }

    @Inject
    public StyleguidePage(Settings settings) {
        this.settings = settings;
    }

    @GET
    @OpenToAll
    public View show() {
        if (settings.sources().isEmpty()) {
            throw new NotFoundException();
        }
        return new View("styleguide");
    }
}
