package eu.vipatwork.lti;

import java.net.URI;
import java.util.Optional;

/** Origins of web addresses (RFC 6454): scheme, host and port. */
public final class Origins {

    private Origins() {}

    /** The origin of an http or https address; empty for anything else. */
    public static Optional<URI> origin(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null
                    ? Optional.of(URI.create(uri.getScheme() + "://" + uri.getRawAuthority()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
