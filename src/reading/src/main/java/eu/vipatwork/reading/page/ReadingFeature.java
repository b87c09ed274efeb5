package eu.vipatwork.reading.page;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.site.Feature;
import eu.vipatwork.site.NavigationEntry;

/** The pages of published content: handbook, cases, manual, glossary, search, releases, books. */
@ApplicationScoped
public class ReadingFeature implements Feature {

    @Override
    public Set<Class<?>> pages() {
        return Set.of(
                ApiPage.class,
                BookPages.class,
                GlossaryPage.class,
                ReadingPages.class,
                ReleasePages.class,
                SearchPage.class);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                NavigationEntry.forAll(20, "navigation.handbook", "/handbook"),
                NavigationEntry.forAll(30, "navigation.cases", "/cases"),
                NavigationEntry.forAll(40, "navigation.manual", "/manual"),
                NavigationEntry.forAll(50, "navigation.search", "/search"));
    }
}
