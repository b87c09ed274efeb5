package eu.vipatwork.progress.page;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.people.Role;
import eu.vipatwork.site.Feature;
import eu.vipatwork.site.NavigationEntry;

/** The pages of progress: a learner's own, and those of a VET provider. */
@ApplicationScoped
public class ProgressFeature implements Feature {

    @Override
    public Set<Class<?>> pages() {
        return Set.of(ProgressPage.class, TraineesPages.class);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                NavigationEntry.forSignedIn(60, "navigation.progress", "/progress", person -> true),
                NavigationEntry.forSignedIn(65, "navigation.trainees", "/trainees", person -> person.is(Role.PROVIDER))
                        .startsHere());
    }
}
