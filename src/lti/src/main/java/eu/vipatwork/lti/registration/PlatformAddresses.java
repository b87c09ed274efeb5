package eu.vipatwork.lti.registration;

import java.net.URI;
import java.util.Optional;

import eu.vipatwork.shared.Required;

/**
 * The endpoints of a platform.
 *
 * @param authorization where the browser is sent for authentication (OpenID Connect Core 1.0, 3.1.2)
 * @param token where access tokens are issued (RFC 6749, 3.2)
 * @param tokenAudience the audience that the token endpoint requires, if it is not its address
 * @param keySet the platform's public keys (RFC 7517, 5)
 */
public record PlatformAddresses(URI authorization, URI token, Optional<String> tokenAudience, URI keySet) {

    public PlatformAddresses {
        Required.notNull(authorization, "the authorization address");
        Required.notNull(token, "the token address");
        Required.notNull(tokenAudience, "the audience of the token endpoint");
        Required.notNull(keySet, "the address of the key set");
    }

    public PlatformAddresses(URI authorization, URI token, URI keySet) {
        this(authorization, token, Optional.empty(), keySet);
    }

    /** The audience of our client assertions (RFC 7523, 3). */
    public String audience() {
        return tokenAudience.orElseGet(token::toString);
    }
}
