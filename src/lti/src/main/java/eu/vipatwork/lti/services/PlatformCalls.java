package eu.vipatwork.lti.services;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.jose.jwk.RSAKey;

import eu.vipatwork.lti.Outbound;
import eu.vipatwork.lti.OutboundFailed;
import eu.vipatwork.lti.Registration;

/** Asks a platform's services with an access token; once more with a new one when the platform has forgotten the old. */
@Dependent
public class PlatformCalls {

    private static final int UNAUTHORIZED = 401;

    private final Outbound outbound;
    private final AccessTokens tokens;

    @Inject
    public PlatformCalls(Outbound outbound, AccessTokens tokens) {
        this.outbound = outbound;
        this.tokens = tokens;
    }

    /** @param accept the exact media type: platforms refuse others */
    public Reply get(Registration registration, String scope, RSAKey key, URI address, String accept)
            throws TokenRefused, OutboundFailed {
        return send(registration, scope, key, new Outbound.Request("GET", address, Map.of("Accept", accept), null));
    }

    /** @param type the exact media type of what is sent, and of what is wanted back */
    public Reply post(Registration registration, String scope, RSAKey key, URI address, String type, String body)
            throws TokenRefused, OutboundFailed {
        return send(
                registration,
                scope,
                key,
                new Outbound.Request("POST", address, Map.of("Content-Type", type, "Accept", type), body));
    }

    private Reply send(Registration registration, String scope, RSAKey key, Outbound.Request request)
            throws TokenRefused, OutboundFailed {
        Reply reply = once(registration, scope, key, request);
        if (reply.answer().status() == UNAUTHORIZED) {
            tokens.forget(registration);
            reply = once(registration, scope, key, request);
        }
        return reply;
    }

    private Reply once(Registration registration, String scope, RSAKey key, Outbound.Request request)
            throws TokenRefused, OutboundFailed {
        AccessToken token = tokens.token(registration, Set.of(scope), key);
        if (!token.grants(scope)) {
            throw new ScopeNotGranted(scope);
        }
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("Authorization", "Bearer " + token.value());
        return new Reply(
                outbound.send(new Outbound.Request(request.method(), request.address(), headers, request.body())));
    }
}
