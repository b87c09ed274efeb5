package eu.vipatwork.site.page;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.site.Feature;

/** The pages of the toolkit itself: the language form and the style guide. */
@ApplicationScoped
public class SitePages implements Feature {

    @Override
    public Set<Class<?>> pages() {
        return Set.of(LanguagePage.class, StyleguidePage.class);
    }
}
