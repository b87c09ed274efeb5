package eu.vipatwork.ear.notes;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.shared.database.ModuleSchema;
import eu.vipatwork.site.Feature;
import eu.vipatwork.site.NavigationEntry;

/** The feature, and its tables. */
@ApplicationScoped
public class NotesFeature implements Feature, ModuleSchema {

    @Override
    public Set<Class<?>> pages() {
        return Set.of(NotesPage.class);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.forAll(99, "notes.title", "/notes"));
    }

    @Override
    public String name() {
        return "notes";
    }
}
