package eu.vipatwork.xapi.key;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.statement.Formats;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.XapiScope;

/**
 * Bearer tokens (RFC 6750): JSON Web Tokens signed by the OpenID Connect issuer of the settings. A token names this
 * server as its audience, the organisation's id in the claim {@code organisation}, and the scopes of xAPI, separated by
 * spaces, in the claim {@code scope}. The authority of its statements is the account of its {@code sub} at the issuer.
 */
@ApplicationScoped
public class CheckBearerToken {

    private static final Logger LOGGER = Logger.getLogger(CheckBearerToken.class.getName());
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    private final XapiSettings settings;
    private volatile ConfigurableJWTProcessor<SecurityContext> processor;

    /** For the CDI proxy. */
    protected CheckBearerToken() {
        this(null);
    }

    @Inject
    public CheckBearerToken(XapiSettings settings) {
        this.settings = settings;
    }

    /** Empty when no issuer is configured, or the token is invalid, expired or for another audience. */
    public Optional<Credential> check(String token) {
        if (settings.issuer().isEmpty()) {
            return Optional.empty();
        }
        try {
            return credential(processor().process(token, null));
        } catch (ParseException | BadJOSEException e) {
            return Optional.empty();
        } catch (JOSEException | IOException e) {
            LOGGER.log(Level.WARNING, "the issuer of bearer tokens does not answer", e);
            return Optional.empty();
        }
    }

    private Optional<Credential> credential(JWTClaimsSet claims) throws ParseException {
        Optional<OrganisationId> organisation = Optional.ofNullable(claims.getStringClaim("organisation"))
                .flatMap(Formats::uuid)
                .map(OrganisationId::new);
        Set<XapiScope> scopes = EnumSet.noneOf(XapiScope.class);
        String scope = claims.getStringClaim("scope");
        Arrays.stream(scope == null ? new String[0] : scope.split(" ", -1))
                .forEach(text -> XapiScope.of(text).ifPresent(scopes::add));
        if (organisation.isEmpty() || scopes.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode authority = Json.object().put("objectType", "Agent");
        authority.putObject("account").put("homePage", settings.issuer()).put("name", claims.getSubject());
        return Optional.of(
                new Credential(settings.issuer() + " " + claims.getSubject(), organisation.get(), scopes, authority));
    }

    private ConfigurableJWTProcessor<SecurityContext> processor() throws IOException {
        ConfigurableJWTProcessor<SecurityContext> created = processor;
        if (created == null) {
            created = new DefaultJWTProcessor<>();
            // Keys are cached for some minutes and fetched again when a token names an unknown one.
            created.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    ALGORITHMS, JWKSourceBuilder.create(keys()).retrying(true).build()));
            String audience = settings.audience().isEmpty() ? settings.baseUrl().toString() : settings.audience();
            created.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    audience,
                    new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                    Set.of("sub", "exp")));
            processor = created;
        }
        return created;
    }

    /** The address of the issuer's keys (OpenID Connect Discovery 1.0, clause 4). */
    private URL keys() throws IOException {
        String issuer = settings.issuer();
        URI discovery = URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer)
                + "/.well-known/openid-configuration");
        HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(discovery).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            return URI.create(Json.readObject(answer.body()).path("jwks_uri").asText())
                    .toURL();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (RuntimeException | MalformedURLException e) {
            throw new IOException("the issuer's configuration at " + discovery + " cannot be read", e);
        }
    }
}
