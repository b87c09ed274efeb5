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
 * The metadata and keys of providers (OpenID Connect Discovery 1.0), cached for an hour. Keys are fetched again when a
 * token names an unknown one.
 */
@ApplicationScoped
public class OpenIdDiscovery {

    static final int TIMEOUT_MILLIS = 5_000;

    private static final Duration CACHED = Duration.ofHours(1);
    private static final int MOST_BYTES = 256 * 1024;

    /** Signatures by private keys only: neither "none" nor shared secrets. */
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
    private final Map<URI, CachedProvider> cached = new ConcurrentHashMap<>();

    protected OpenIdDiscovery() {
        this(null); // for the proxy
    }

    @Inject
    public OpenIdDiscovery(InstantSource clock) {
        this.clock = clock;
    }

    private record CachedProvider(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    /** The provider's endpoints. */
    public OIDCProviderMetadata metadata(OpenIdProvider provider) throws OpenIdProviderException {
        return cached(provider).metadata();
    }

    /** A validator of ID tokens (OpenID Connect Core 1.0, 3.1.3.7): issuer, audience, signature, times, nonce. */
    public IDTokenValidator validator(OpenIdProvider provider) throws OpenIdProviderException {
        return new IDTokenValidator(
                new Issuer(provider.issuer()),
                new ClientID(provider.clientId()),
                new JWSVerificationKeySelector<>(ALGORITHMS, cached(provider).keys()),
                null);
    }

    private CachedProvider cached(OpenIdProvider provider) throws OpenIdProviderException {
        CachedProvider found = cached.get(provider.issuer());
        if (found == null || !found.until().isAfter(clock.instant())) {
            found = fetch(provider.issuer());
            cached.put(provider.issuer(), found);
        }
        return found;
    }

    private CachedProvider fetch(URI issuer) throws OpenIdProviderException {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(issuer), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            if (metadata.getAuthorizationEndpointURI() == null || metadata.getTokenEndpointURI() == null) {
                throw new OpenIdProviderException(issuer + " names no authorization or token endpoint");
            }
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES))
                    .build();
            return new CachedProvider(metadata, keys, clock.instant().plus(CACHED));
        } catch (GeneralException | MalformedURLException e) {
            throw new OpenIdProviderException(issuer + " has invalid metadata", e);
        } catch (IOException e) {
            throw new OpenIdProviderException(issuer + " does not answer", e);
        }
    }
}
