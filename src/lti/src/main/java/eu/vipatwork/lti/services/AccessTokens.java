package eu.vipatwork.lti.services;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import eu.vipatwork.lti.outbound.OutboundHttpClient;
import eu.vipatwork.lti.outbound.OutboundRequestFailed;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.Ids;

/**
 * Requests access tokens from platforms (IMS Security Framework 1.0, 4.1: client credentials with a signed assertion, RFC
 * 7523) and caches each until a minute before it expires.
 */
@ApplicationScoped
public class AccessTokens {

    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final long HOUR = 3_600;

    /** {@code iat} is set back: platforms refuse an assertion from their future, and clocks differ by seconds. */
    private static final Duration AGE = Duration.ofSeconds(5);

    private static final Duration ASSERTION_LIFE = Duration.ofMinutes(5);

    private final OutboundHttpClient outbound;
    private final InstantSource clock;
    private final Map<CacheKey, AccessToken> known = new ConcurrentHashMap<>();

    protected AccessTokens() {
        this(null, null); // for the proxy
    }

    @Inject
    public AccessTokens(OutboundHttpClient outbound, InstantSource clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    private record CacheKey(RegistrationId registration, String clientId, String address, Set<String> scopes) {

        static CacheKey of(Registration registration, Set<String> scopes) {
            return new CacheKey(
                    registration.id(),
                    registration.clientId(),
                    registration.addresses().token().toString(),
                    Set.copyOf(scopes));
        }
    }

    /**
     * A token for these scopes, as far as the platform grants them. Not within a transaction.
     *
     * @param key to sign with
     * @throws TokenRefused when the platform returns no token
     * @throws OutboundRequestFailed when it does not answer
     */
    public AccessToken token(Registration registration, Set<String> scopes, RSAKey key)
            throws TokenRefused, OutboundRequestFailed {
        CacheKey purpose = CacheKey.of(registration, scopes);
        AccessToken found = known.get(purpose);
        if (found == null || !found.until().isAfter(clock.instant())) {
            found = ask(registration, scopes, key);
            known.put(purpose, found);
        }
        return found;
    }

    /** Removes the cached tokens of a platform that refused one. */
    public void forget(Registration registration) {
        known.keySet().removeIf(purpose -> purpose.registration().equals(registration.id()));
    }

    private AccessToken ask(Registration registration, Set<String> scopes, RSAKey key)
            throws TokenRefused, OutboundRequestFailed {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion(registration, key));
        form.put("scope", String.join(" ", new TreeSet<>(scopes)));
        Instant asked = clock.instant();
        PlatformReply reply = new PlatformReply(outbound.send(new OutboundHttpClient.Request(
                "POST",
                registration.addresses().token(),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
                encoded(form))));
        Map<String, Object> body = reply.object().orElse(Map.of());
        if (!reply.isSuccess() || !(body.get("access_token") instanceof String value)) {
            throw new TokenRefused(reply.message());
        }
        return new AccessToken(
                value,
                granted(body.get("scope"), scopes),
                asked.plusSeconds(seconds(body.get("expires_in"))).minus(MARGIN));
    }

    /** A missing scope means that all requested scopes are granted (RFC 6749, 5.1). */
    private static Set<String> granted(Object scope, Set<String> asked) {
        return scope instanceof String text && !text.isBlank()
                ? Set.copyOf(List.of(text.strip().split("\\s+")))
                : asked;
    }

    private static long seconds(Object expiresIn) {
        if (expiresIn instanceof Number number) {
            return Math.min(number.longValue(), HOUR * 24);
        }
        return expiresIn instanceof String text && text.matches("\\d{1,5}") ? Long.parseLong(text) : HOUR;
    }

    private String assertion(Registration registration, RSAKey key) {
        Instant issued = clock.instant().minus(AGE);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(registration.clientId())
                .subject(registration.clientId())
                .audience(registration.addresses().audience())
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(ASSERTION_LIFE)))
                .jwtID(Ids.next().toString())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
