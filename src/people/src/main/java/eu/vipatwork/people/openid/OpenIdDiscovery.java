package eu.vipatwork.people.openid;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

/**
 * What providers tell of themselves (OpenID Connect Discovery 1.0): asked once, remembered for an hour. Their keys are
 * asked for anew when a token names one that is not known.
 */
@ApplicationScoped
public class OpenIdDiscovery {

    static final int PATIENCE_MILLIS = 5_000;

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST_BYTES = 256 * 1024;

    /** Signatures by private keys only: neither none nor a secret that others could know. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final InstantSource clock;
    private final Map<URI, Known> known = new ConcurrentHashMap<>();

    protected OpenIdDiscovery() {
        this(null); // for the proxy
    }

    @Inject
    public OpenIdDiscovery(InstantSource clock) {
        this.clock = clock;
    }

    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    /** Where the provider's pages and endpoints are. */
    public OIDCProviderMetadata metadata(OpenIdProvider provider) throws OpenIdProviderException {
        return known(provider).metadata();
    }

    /** What checks an ID token as OpenID Connect Core 1.0, 3.1.3.7, wants it: issuer, audience, signature, times, nonce. */
    public IDTokenValidator validator(OpenIdProvider provider) throws OpenIdProviderException {
        return new IDTokenValidator(
                new Issuer(provider.issuer()),
                new ClientID(provider.clientId()),
                new JWSVerificationKeySelector<>(ALGORITHMS, known(provider).keys()),
                null);
    }

    private Known known(OpenIdProvider provider) throws OpenIdProviderException {
        Known found = known.get(provider.issuer());
        if (found == null || !found.until().isAfter(clock.instant())) {
            found = ask(provider.issuer());
            known.put(provider.issuer(), found);
        }
        return found;
    }

    private Known ask(URI issuer) throws OpenIdProviderException {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(issuer), PATIENCE_MILLIS, PATIENCE_MILLIS);
            if (metadata.getAuthorizationEndpointURI() == null || metadata.getTokenEndpointURI() == null) {
                throw new OpenIdProviderException(issuer + " names no authorization or token endpoint");
            }
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES))
                    .build();
            return new Known(metadata, keys, clock.instant().plus(REMEMBERED));
        } catch (GeneralException | MalformedURLException e) {
            throw new OpenIdProviderException(issuer + " describes itself wrongly", e);
        } catch (IOException e) {
            throw new OpenIdProviderException(issuer + " does not answer", e);
        }
    }
}
