package eu.vipatwork.lti;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import eu.vipatwork.lti.registration.RegisterPlatform;

/** The origins (RFC 6454) in whose pages we may be framed. */
final class Origins {

    private Origins() {}

    /** Those named, and those of the issuer and the authorization address. */
    static Set<URI> of(RegisterPlatform.Details details) {
        Set<URI> sites = new HashSet<>();
        details.sites().forEach(site -> origin(site.toString()).ifPresent(sites::add));
        origin(details.issuer()).ifPresent(sites::add);
        origin(details.addresses().authorization().toString()).ifPresent(sites::add);
        return sites;
    }

    /** Scheme, host and port of an http address; nothing when it is none. */
    static Optional<URI> origin(String address) {
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
