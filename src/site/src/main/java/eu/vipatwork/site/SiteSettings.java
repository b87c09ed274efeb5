package eu.vipatwork.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.shared.SiteAddress;

/**
 * What the launcher, or the JVM options of a stock server, say about this installation: system properties that begin
 * with {@code vipatwork.}. They are read once.
 */
@ApplicationScoped
public class SiteSettings {

    private final Path data =
            Path.of(System.getProperty("vipatwork.data", "data")).toAbsolutePath();
    private final Optional<SourceTree> sources =
            Optional.ofNullable(System.getProperty(SourceTree.PROPERTY)).map(SourceTree::of);
    private final URI baseUrl;

    protected SiteSettings() {
        this(new SiteAddress()); // for the proxy
    }

    @Inject
    public SiteSettings(SiteAddress site) {
        this.baseUrl = site.value();
    }

    /** The folder that holds everything that must survive. */
    public Path data() {
        return data;
    }

    /** The address of the site as its users know it, without a slash at the end. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Whether the site is reached by TLS, so that cookies may be bound to it. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** In the developers' mode, the tree that templates, texts, styles and courses are read from at each request. */
    public Optional<SourceTree> sources() {
        return sources;
    }
}
