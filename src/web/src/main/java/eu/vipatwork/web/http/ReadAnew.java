package eu.vipatwork.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.shared.Messages;
import eu.vipatwork.web.start.Settings;

/** In the developers' mode, has each request see texts and courses as they are in the source tree by now. */
@Provider
@PreMatching
@ApplicationScoped
public class ReadAnew implements ContainerRequestFilter {

    private final Settings settings;
    private final Catalogue catalogue;

    protected ReadAnew() {
        this(null, null); // for the proxy
    }

    @Inject
    public ReadAnew(Settings settings, Catalogue catalogue) {
        this.settings = settings;
        this.catalogue = catalogue;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        settings.sources().ifPresent(tree -> {
            Messages.reload(tree.resources());
            catalogue.readAnew();
        });
    }
}
