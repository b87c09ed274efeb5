package eu.vipatwork.lti.services;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.jose.jwk.RSAKey;

import eu.vipatwork.lti.outbound.OutboundHttpClient;
import eu.vipatwork.lti.outbound.OutboundRequestFailed;
import eu.vipatwork.lti.registration.Registration;

/** Calls a platform's services with an access token; repeats a call once with a new token after status 401. */
@Dependent
public class PlatformServiceClient {

    private static final int UNAUTHORIZED = 401;

    private final OutboundHttpClient outbound;
    private final AccessTokens tokens;

    @Inject
    public PlatformServiceClient(OutboundHttpClient outbound, AccessTokens tokens) {
        this.outbound = outbound;
        this.tokens = tokens;
    }

    /** @param accept the exact media type; platforms refuse others */
    public PlatformReply get(Registration registration, String scope, RSAKey key, URI address, String accept)
            throws TokenRefused, OutboundRequestFailed {
        return send(
                registration,
                scope,
                key,
                new OutboundHttpClient.Request("GET", address, Map.of("Accept", accept), null));
    }

    /** @param type the exact media type of the request and of the response */
    public PlatformReply post(
            Registration registration, String scope, RSAKey key, URI address, String type, String body)
            throws TokenRefused, OutboundRequestFailed {
        return send(
                registration,
                scope,
                key,
                new OutboundHttpClient.Request("POST", address, Map.of("Content-Type", type, "Accept", type), body));
    }

    private PlatformReply send(Registration registration, String scope, RSAKey key, OutboundHttpClient.Request request)
            throws TokenRefused, OutboundRequestFailed {
        PlatformReply reply = once(registration, scope, key, request);
        if (reply.response().status() == UNAUTHORIZED) {
            tokens.forget(registration);
            reply = once(registration, scope, key, request);
        }
        return reply;
    }

    private PlatformReply once(Registration registration, String scope, RSAKey key, OutboundHttpClient.Request request)
            throws TokenRefused, OutboundRequestFailed {
        AccessToken token = tokens.token(registration, Set.of(scope), key);
        if (!token.grants(scope)) {
            throw new ScopeNotGranted(scope);
        }
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("Authorization", "Bearer " + token.value());
        return new PlatformReply(outbound.send(
                new OutboundHttpClient.Request(request.method(), request.address(), headers, request.body())));
    }
}
