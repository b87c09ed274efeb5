package eu.vipatwork.xapi.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.xapi.CheckKey;
import eu.vipatwork.xapi.CheckToken;
import eu.vipatwork.xapi.Credential;

/** Who speaks (xAPI 1.0.3 Communication 4): a key with Basic authentication, or a bearer token. About may be asked by anyone. */
@Provider
@PreMatching
@Priority(300)
@ApplicationScoped
public class Authentication implements ContainerRequestFilter {

    private final CheckKey keys;
    private final CheckToken tokens;
    private final Pace pace;

    /** For the proxy. */
    protected Authentication() {
        this(null, null, null);
    }

    @Inject
    public Authentication(CheckKey keys, CheckToken tokens, Pace pace) {
        this.keys = keys;
        this.tokens = tokens;
        this.pace = pace;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Versions.isAbout(request)) {
            return;
        }
        Optional<Credential> credential = credential(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (credential.isEmpty()) {
            request.abortWith(Refused.answer(401, "The request needs a valid key."));
            return;
        }
        long wait = pace.wait(credential.get().name());
        if (wait > 0) {
            request.abortWith(Response.fromResponse(
                            Refused.answer(429, "This key sends more requests than this server takes from one key."))
                    .header("Retry-After", wait)
                    .build());
            return;
        }
        request.setProperty(Call.CREDENTIAL, credential.get());
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
