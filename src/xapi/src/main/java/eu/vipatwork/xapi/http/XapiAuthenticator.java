package eu.vipatwork.xapi.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.xapi.key.CheckBearerToken;
import eu.vipatwork.xapi.key.CheckKey;
import eu.vipatwork.xapi.store.Credential;

/**
 * Authenticates by a key with Basic authentication or by a bearer token (xAPI 1.0.3 Communication 4), and applies the
 * rate limit of the key.
 */
@ApplicationScoped
public class XapiAuthenticator {

    private final CheckKey keys;
    private final CheckBearerToken tokens;
    private final KeyRateLimiter rateLimiter;

    /** For the CDI proxy. */
    protected XapiAuthenticator() {
        this(null, null, null);
    }

    @Inject
    public XapiAuthenticator(CheckKey keys, CheckBearerToken tokens, KeyRateLimiter rateLimiter) {
        this.keys = keys;
        this.tokens = tokens;
        this.rateLimiter = rateLimiter;
    }

    /**
     * The sender of a request.
     *
     * @param authorization the header of that name, or null
     * @throws XapiException 401 when it is not valid; 429 when its rate limit is exceeded
     */
    Credential authenticate(String authorization) {
        Credential credential =
                credential(authorization).orElseThrow(() -> new XapiException(401, "The request needs a valid key."));
        long wait = rateLimiter.secondsToWait(credential.name());
        if (wait > 0) {
            throw new XapiException(Response.fromResponse(XapiException.response(
                            429, "This key sends more requests than this server allows for one key."))
                    .header(HttpHeaders.RETRY_AFTER, wait)
                    .build());
        }
        return credential;
    }

    private Optional<Credential> credential(String header) {
        if (header == null) {
            return Optional.empty();
        }
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "basic" -> basic(header.substring(space + 1).trim());
            case "bearer" -> tokens.check(header.substring(space + 1).trim());
            default -> Optional.empty();
        };
    }

    private Optional<Credential> basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 0 ? Optional.empty() : keys.check(pair.substring(0, colon), pair.substring(colon + 1));
    }
}
