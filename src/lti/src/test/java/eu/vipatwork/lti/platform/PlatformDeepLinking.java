package eu.vipatwork.lti.platform;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;

/** The platform's return address of content selections (LTI Deep Linking 2.0, 4.5). */
public final class PlatformDeepLinking {

    private static final String RETURN = "/deep-linking/return";

    private final LtiPlatform platform;
    private final Set<String> seen = new HashSet<>();

    PlatformDeepLinking(LtiPlatform platform) {
        this.platform = platform;
    }

    void serve() {
        platform.serve(RETURN, this::take);
    }

    /** Settings of a platform that accepts several links with line items. */
    public static Map<String, Object> settings(LtiPlatform platform) {
        return Map.of(
                "deep_link_return_url",
                platform.issuer() + RETURN,
                "accept_types",
                List.of("ltiResourceLink"),
                "accept_presentation_document_targets",
                List.of("iframe", "window"),
                "accept_multiple",
                true,
                "accept_lineitem",
                true,
                "auto_create",
                true,
                "data",
                "opaque:{é}");
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> form = PlatformQuery.posted(exchange);
        PlatformRejection.unless(form.keySet().equals(Set.of("JWT")), "the form has one field, JWT");
        JWTClaimsSet claims = checked(form.get("JWT"));
        LtiPlatform.answer(
                exchange,
                200,
                "text/html",
                "<!doctype html><html lang=\"en\"><title>Chosen</title><h1>Chosen</h1>"
                        + "<pre id=\"chosen\">"
                        + PlatformWebPages.escaped(JSONObjectUtils.toJSONString(claims.toJSONObject()))
                        + "</pre></html>");
    }

    /** Verifies a tool's message. @return its claims */
    public JWTClaimsSet checked(String jwt) {
        try {
            SignedJWT token = SignedJWT.parse(jwt);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            PlatformTool tool = platform.tool(claims.getIssuer());
            PlatformRejection.unless(token.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256), "alg must be RS256");
            JWK key = JWKSet.load(tool.keySet().toURL())
                    .getKeyByKeyId(String.valueOf(token.getHeader().getKeyID()));
            PlatformRejection.unless(key != null, "kid is not in the tool's key set");
            PlatformRejection.unless(token.verify(new RSASSAVerifier(key.toRSAKey())), "the signature is invalid");
            PlatformRejection.unless(claims.getAudience().equals(List.of(platform.issuer())), "aud must be the issuer");
            Instant now = platform.now();
            PlatformRejection.unless(
                    !claims.getIssueTime().toInstant().isAfter(now.plusSeconds(1)), "iat is in the future");
            PlatformRejection.unless(claims.getExpirationTime().toInstant().isAfter(now), "exp has passed");
            PlatformRejection.unless(
                    seen.add(String.valueOf(claims.getStringClaim("nonce"))), "nonce is missing or replayed");
            PlatformRejection.unless(
                    "LtiDeepLinkingResponse".equals(claims.getClaim(PlatformLaunch.CLAIM + "message_type")),
                    "message_type must be LtiDeepLinkingResponse");
            PlatformRejection.unless(
                    "1.3.0".equals(claims.getClaim(PlatformLaunch.CLAIM + "version")), "version must be 1.3.0");
            PlatformRejection.unless(
                    tool.deployment().equals(claims.getClaim(PlatformLaunch.CLAIM + "deployment_id")),
                    "deployment_id is not the one of the request");
            PlatformRejection.unless(
                    "opaque:{é}".equals(claims.getClaim(PlatformLaunch.DEEP_LINKING + "data")), "data is not echoed");
            for (Object item : claims.getListClaim(PlatformLaunch.DEEP_LINKING + "content_items")) {
                check((Map<?, ?>) item);
            }
            return claims;
        } catch (ParseException | JOSEException | IOException e) {
            throw new PlatformRejection("the message is not readable: " + e.getMessage());
        }
    }

    private static void check(Map<?, ?> item) {
        PlatformRejection.unless("ltiResourceLink".equals(item.get("type")), "type must be an accepted one");
        if (item.get("lineItem") instanceof Map<?, ?> lineItem) {
            PlatformRejection.unless(
                    lineItem.get("scoreMaximum") instanceof Number maximum && maximum.doubleValue() > 0,
                    "scoreMaximum must be positive");
        }
        if (item.get("custom") instanceof Map<?, ?> custom) {
            PlatformRejection.unless(
                    custom.values().stream().allMatch(String.class::isInstance), "custom parameters are strings");
        }
    }
}
