package eu.vipatwork.site.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import jakarta.enterprise.event.Event;
import eu.vipatwork.site.SourcesChanged;
import eu.vipatwork.shared.Messages;
import eu.vipatwork.site.SiteSettings;

/** In the developers' mode, has each request see texts and courses as they are in the source tree by now. */
@Provider
@PreMatching
@ApplicationScoped
public class DevReloadFilter implements ContainerRequestFilter {

    private final SiteSettings settings;
    private final Event<SourcesChanged> changed;

    protected DevReloadFilter() {
        this(null, null); // for the proxy
    }

    @Inject
    public DevReloadFilter(SiteSettings settings, Event<SourcesChanged> changed) {
        this.settings = settings;
        this.changed = changed;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        settings.sources().ifPresent(tree -> {
            Messages.reload(tree.resources());
            changed.fire(new SourcesChanged());
        });
    }
}
