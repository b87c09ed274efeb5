package eu.vipatwork.web;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.site.Feature;

/** The home page and the health checks. */
@ApplicationScoped
public class WebFeature implements Feature {

    @Override
    public Set<Class<?>> pages() {
        return Set.of(HealthPages.class, HomePage.class);
    }
}
