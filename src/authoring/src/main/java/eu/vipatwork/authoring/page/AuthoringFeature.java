package eu.vipatwork.authoring.page;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.people.Role;
import eu.vipatwork.site.Feature;
import eu.vipatwork.site.NavigationEntry;

/** The studio: pages on which trainers draft, review and publish. */
@ApplicationScoped
public class AuthoringFeature implements Feature {

    @Override
    public Set<Class<?>> pages() {
        return Set.of(
                ComparisonPages.class,
                DifferencePages.class,
                DocumentPages.class,
                ImagePages.class,
                PublicationPages.class,
                PublishPages.class,
                StudioPages.class,
                TextUploadPages.class);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.forSignedIn(
                80,
                "navigation.studio",
                "/studio",
                person -> person.is(Role.TRAINER) || person.is(Role.ADMINISTRATOR)));
    }
}
