package eu.vipatwork.xapi.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.XapiScope;

class CheckBearerTokenTest {

    private final OrganisationId organisation = OrganisationId.next();
    private HttpServer issuer;
    private String address;
    private RSAKey key;
    private CheckBearerToken check;

    @BeforeEach
    void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://localhost:" + issuer.getAddress().getPort();
        serve("/.well-known/openid-configuration", "{\"jwks_uri\":\"" + address + "/keys\"}");
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        issuer.start();
        check = new CheckBearerToken(new XapiSettings() {
            @Override
            public URI baseUrl() {
                return URI.create("https://vip.example.org");
            }

            @Override
            public Path data() {
                return Path.of(".");
            }

            @Override
            public String issuer() {
                return address;
            }
        });
    }

    private void serve(String path, String body) {
        issuer.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(address)
                .audience("https://vip.example.org")
                .subject("moodle")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("organisation", organisation.toString())
                .claim("scope", "openid statements/write statements/read/mine");
    }

    private Optional<Credential> check(JWTClaimsSet.Builder claims, RSAKey by) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(by));
        return check.check(token.serialize());
    }

    @Test
    void aTokenOfTheIssuerNamesOrganisationAndScopes() throws JOSEException {
        Credential credential = check(claims(), key).orElseThrow();
        assertThat(credential.organisation()).isEqualTo(organisation);
        assertThat(credential.scopes())
                .containsExactlyInAnyOrder(XapiScope.STATEMENTS_WRITE, XapiScope.STATEMENTS_READ_MINE);
        assertThat(credential.authority().path("account").path("name").asText()).isEqualTo("moodle");
    }

    @Test
    void aTokenForOthersOrExpiredOrForgedIsRefused() throws JOSEException {
        assertThat(check(claims().audience("https://other.example.org"), key)).isEmpty();
        assertThat(check(claims().issuer("https://other.example.org"), key)).isEmpty();
        assertThat(check(claims().expirationTime(Date.from(Instant.now().minusSeconds(120))), key))
                .isEmpty();
        assertThat(check(claims().claim("organisation", null), key)).isEmpty();
        assertThat(check(claims(), new RSAKeyGenerator(2048).keyID("one").generate()))
                .isEmpty();
        assertThat(check.check("x.y.z")).isEmpty();
    }
}
