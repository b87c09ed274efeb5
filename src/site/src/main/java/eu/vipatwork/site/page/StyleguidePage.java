package eu.vipatwork.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.view.View;

/** The style guide, with every component in every state; in developers' mode only. */
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
        return new View("site/styleguide");
    }
}
