package eu.vipatwork.lti.platform;

import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;

/**
 * Issues access tokens (IMS Security Framework 1.0, 4.1), as Moodle does: the media type is text/html, scopes that are not
 * allowed are omitted, and an assertion from the future is refused.
 */
public final class PlatformTokens {

    static final Duration LIFE = Duration.ofHours(1);
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final LtiPlatform platform;
    private final Map<String, Granted> tokens = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger given = new AtomicInteger();

    PlatformTokens(LtiPlatform platform) {
        this.platform = platform;
        allowed.addAll(Set.of(
                "https://purl.imsglobal.org/spec/lti-ags/scope/score",
                "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
                "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"));
    }

    private record Granted(Set<String> scopes, Instant until) {}

    void serve() {
        platform.serve("/token", this::token);
    }

    /** Revokes a scope. */
    public void disallow(String scope) {
        allowed.remove(scope);
    }

    /** Invalidates all tokens, as after a restart. */
    public void forget() {
        tokens.clear();
    }

    /** The number of issued tokens. */
    public int given() {
        return given.get();
    }

    /** Answers 401 unless the request carries a token that allows one of these. */
    boolean allows(HttpExchange exchange, List<String> scopes) throws IOException {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        Granted granted = header.startsWith("Bearer ") ? tokens.get(header.substring("Bearer ".length())) : null;
        if (granted == null || !platform.now().isBefore(granted.until())) {
            LtiPlatform.answer(exchange, 401, "text/html", "");
            return false;
        }
        if (scopes.stream().noneMatch(granted.scopes()::contains)) {
            LtiPlatform.answer(exchange, 403, "text/html", "insufficient scope");
            return false;
        }
        return true;
    }

    private void token(HttpExchange exchange) throws IOException {
        if (platform.trouble().intercepts(PlatformFaults.Where.TOKEN, exchange)) {
            return;
        }
        Map<String, String> form = PlatformQuery.posted(exchange);
        PlatformRejection.unless(
                "client_credentials".equals(form.get("grant_type")), "grant_type must be client_credentials");
        PlatformRejection.unless(ASSERTION.equals(form.get("client_assertion_type")), "client_assertion_type is wrong");
        String fault = fault(form.get("client_assertion"));
        if (!fault.isEmpty()) {
            LtiPlatform.answer(
                    exchange,
                    400,
                    "text/html",
                    "{\"error\":\"invalid_client\",\"error_description\":\"" + fault + "\"}");
            return;
        }
        Set<String> granted =
                new TreeSet<>(List.of(form.getOrDefault("scope", "").split(" ")));
        granted.retainAll(allowed);
        if (granted.isEmpty()) {
            LtiPlatform.answer(exchange, 400, "text/html", "{\"error\": invalid_scope}"); // not JSON, as in Moodle
            return;
        }
        String token = "token-" + given.incrementAndGet();
        tokens.put(token, new Granted(granted, platform.now().plus(LIFE)));
        LtiPlatform.answer(
                exchange,
                200,
                "text/html",
                JSONObjectUtils.toJSONString(Map.of(
                        "access_token",
                        token,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        LIFE.toSeconds(),
                        "scope",
                        String.join(" ", granted))));
    }

    private String fault(String assertion) throws IOException {
        try {
            SignedJWT token = SignedJWT.parse(String.valueOf(assertion));
            JWTClaimsSet claims = token.getJWTClaimsSet();
            PlatformTool tool = platform.tool(claims.getSubject());
            if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
                return "alg must be RS256";
            }
            if (token.getHeader().getKeyID() == null) {
                return "kid is missing";
            }
            JWK key = JWKSet.load(tool.keySet().toURL())
                    .getKeyByKeyId(token.getHeader().getKeyID());
            if (key == null || !token.verify(new RSASSAVerifier(key.toRSAKey()))) {
                return "the signature is invalid";
            }
            return claimsFault(claims);
        } catch (ParseException | JOSEException e) {
            return "the assertion is not readable";
        }
    }

    private String claimsFault(JWTClaimsSet claims) {
        Instant now = platform.now();
        if (!claims.getSubject().equals(claims.getIssuer())) {
            return "iss must be sub";
        }
        if (!claims.getAudience().equals(List.of(platform.issuer() + "/token"))) {
            return "aud must be the token endpoint";
        }
        if (claims.getIssueTime().toInstant().isAfter(now)) {
            return "Cannot handle token prior to iat";
        }
        if (!claims.getExpirationTime().toInstant().isAfter(now)) {
            return "Expired token";
        }
        return claims.getJWTID() != null && seen.add(claims.getJWTID()) ? "" : "jti is missing or replayed";
    }
}
