package eu.vipatwork.lti.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.lti.registration.FrameAncestors;
import eu.vipatwork.site.Embedding;

/** Allows the sites of registered learning platforms to show pages in frames (Content-Security-Policy). */
@ApplicationScoped
public class PlatformEmbedding implements Embedding {

    private final FrameAncestors sites;

    protected PlatformEmbedding() {
        this(null); // for the proxy
    }

    @Inject
    public PlatformEmbedding(FrameAncestors sites) {
        this.sites = sites;
    }

    @Override
    public boolean embeds(String path) {
        return path.startsWith("/lti/");
    }

    @Override
    public String ancestors() {
        return sites.sources();
    }
}
