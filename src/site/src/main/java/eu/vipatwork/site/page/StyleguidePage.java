package eu.vipatwork.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import eu.vipatwork.site.SiteSettings;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.view.View;

/** Every component of the look in every state, in the developers' mode only. */
@Path("/styleguide")
@ApplicationScoped
public class StyleguidePage {

    private final SiteSettings settings;

    protected StyleguidePage() {
        this(null); // for the proxy
    }

    @Inject
    public StyleguidePage(SiteSettings settings) {
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
