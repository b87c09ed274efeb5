package eu.vipatwork.site.http;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.shared.Messages;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.SourceTree;
import eu.vipatwork.site.SourcesChanged;

/** In developers' mode, reloads messages and courses from the source tree before each request. */
@Provider
@PreMatching
@ApplicationScoped
public class DevReloadFilter implements ContainerRequestFilter {

    private final Settings settings;
    private final Event<SourcesChanged> changed;

    protected DevReloadFilter() {
        this(null, null); // for the proxy
    }

    @Inject
    public DevReloadFilter(Settings settings, Event<SourcesChanged> changed) {
        this.settings = settings;
        this.changed = changed;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        SourceTree.of(settings).ifPresent(tree -> {
            Messages.reload(tree.resources().toArray(Path[]::new));
            changed.fire(new SourcesChanged());
        });
    }
}
