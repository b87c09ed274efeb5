package eu.vipatwork.lti.page;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.site.Feature;
import eu.vipatwork.site.NavigationEntry;

/** The pages of learning platforms: launches, content selection, registration. */
@ApplicationScoped
public class LtiFeature implements Feature {

    @Override
    public Set<Class<?>> pages() {
        return Set.of(
                DynamicRegistrationPages.class,
                LaunchPages.class,
                LinkPage.class,
                PlatformPages.class,
                SelectionPages.class,
                WindowPages.class);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.card(
                50, "lti.platforms.title", "lti.platforms.text", "/administration/platforms", "people"));
    }
}
