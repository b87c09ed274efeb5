package eu.vipatwork.lti;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.shared.Settings;

/** The addresses of this tool that a platform needs for a registration. */
@Dependent
public class ToolAddresses {

    private final URI site;

    @Inject
    public ToolAddresses(Settings site) {
        this.site = site.baseUrl();
    }

    public URI site() {
        return site;
    }

    /** "Initiate login URL" (IMS Security Framework 1.0, 5.1.1.1). */
    public URI login() {
        return at("/lti/login");
    }

    /** "Redirection URI", "tool URL" and "content selection URL": all messages arrive here. */
    public URI launch() {
        return at("/lti/launch");
    }

    /** "Public keyset URL". */
    public URI keySet() {
        return at("/lti/tool/keys");
    }

    /** "Dynamic registration": the link to paste into the platform (LTI Dynamic Registration 1.0, 3.1). */
    public URI registration() {
        return at("/lti/register");
    }

    /** The address if it is on this site: same origin, no user information, no dot segments (RFC 3986, 3.3). */
    public Optional<URI> own(String address) {
        try {
            URI uri = new URI(address);
            return Origins.origin(address).equals(Origins.origin(site.toString()))
                            && uri.getRawUserInfo() == null
                            && Optional.ofNullable(uri.getPath()).orElse("").equals(normalized(uri))
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String normalized(URI uri) {
        return Optional.ofNullable(uri.normalize().getPath()).orElse("");
    }

    private URI at(String path) {
        return URI.create(site + path);
    }
}
