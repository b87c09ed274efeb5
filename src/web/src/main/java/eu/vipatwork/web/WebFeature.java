package eu.vipatwork.web;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.site.Feature;

/** The first page, and what monitors read. */
@ApplicationScoped
public class WebFeature implements Feature {

    @Override
    public Set<Class<?>> pages() {
        return Set.of(
                HealthPages.class,
                HomePage.class);
    }
}
