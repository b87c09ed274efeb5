package eu.vipatwork.people.openid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A provider on this machine that accepts every sign-in and signs real tokens; a test may change their claims. */
final class FakeOpenIdProvider implements AutoCloseable {

    static final String CLIENT = "vip";
    static final String SECRET = "a shared secret";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    private Map<String, Object> person = Map.of();
    private UnaryOperator<JWTClaimsSet.Builder> claimsChange = UnaryOperator.identity();
    private RSAKey signingKey;

    FakeOpenIdProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            signingKey = key;
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",\
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The person who signs in at this provider from now on. */
    void knows(Map<String, Object> claims) {
        person = claims;
    }

    /** Changes each token before it is signed. */
    void changesClaims(UnaryOperator<JWTClaimsSet.Builder> how) {
        claimsChange = how;
    }

    void signsWithAnotherKey() {
        try {
            signingKey = new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the address and signs in, as a browser would; returns the parameters of the redirect. */
    Map<String, String> signIn(URI address) {
        Map<String, String> asked = new HashMap<>();
        URLUtils.parseParameters(address.getRawQuery()).forEach((name, values) -> asked.put(name, values.get(0)));
        String code = "code-" + codes.size();
        codes.put(code, asked);
        return Map.of("code", code, "state", asked.get("state"), "iss", issuer().toString());
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = URLUtils.parseParameters(body);
        Map<String, String> asked = codes.remove(form.get("code").get(0));
        String challenge = CodeChallenge.compute(
                        CodeChallengeMethod.S256,
                        new CodeVerifier(form.get("code_verifier").get(0)))
                .getValue();
        boolean right = asked != null
                && challenge.equals(asked.get("code_challenge"))
                && form.get("redirect_uri").get(0).equals(asked.get("redirect_uri"))
                && exchange.getRequestHeaders().getFirst("Authorization").startsWith("Basic ");
        if (!right) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(asked) + "\"}");
    }

    private String idToken(Map<String, String> asked) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", asked.get("nonce"));
        person.forEach(claims::claim);
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                    claimsChange.apply(claims).build());
            token.sign(new RSASSASigner(signingKey));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
