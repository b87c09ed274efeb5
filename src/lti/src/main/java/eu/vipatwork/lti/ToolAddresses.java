package eu.vipatwork.lti;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.shared.SiteAddress;

/** Every address that a platform asks us for when we are registered there. */
@ApplicationScoped
public class ToolAddresses {

    private final URI site;

    protected ToolAddresses() {
        this.site = null; // for the proxy
    }

    @Inject
    public ToolAddresses(SiteAddress site) {
        this.site = site.value();
    }

    public URI site() {
        return site;
    }

    /** "Initiate login URL" (IMS Security Framework 1.0, 5.1.1.1). */
    public URI login() {
        return at("/lti/login");
    }

    /** "Redirection URI", "tool URL" and "content selection URL": all launches arrive here. */
    public URI launch() {
        return at("/lti/launch");
    }

    /** "Public keyset URL". */
    public URI keySet() {
        return at("/lti/tool/keys");
    }

    /** "Dynamic registration": the one link to paste (LTI Dynamic Registration 1.0, 3.1). */
    public URI registration() {
        return at("/lti/register");
    }

    /** The address, when it is one of this site: same scheme, host and port, and no trickery. */
    public Optional<URI> own(String address) {
        try {
            URI uri = new URI(address);
            return Origins.origin(address).equals(Origins.origin(site.toString()))
                            && uri.getRawUserInfo() == null
                            && Optional.ofNullable(uri.getPath()).orElse("").equals(normal(uri))
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String normal(URI uri) {
        return Optional.ofNullable(uri.normalize().getPath()).orElse("");
    }

    private URI at(String path) {
        return URI.create(site + path);
    }
}
