package eu.vipatwork.lti.launch;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import eu.vipatwork.lti.key.PlatformKeySets;
import eu.vipatwork.lti.message.LaunchFault;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.lti.registration.Registration;

/** Verifies an {@code id_token}, in the order of IMS Security Framework 1.0, 5.1.3. */
@Dependent
class CheckIdToken {

    static final int MAX_CHARACTERS = 64 * 1024;

    /** The tolerated difference between the clocks. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final Set<JWSAlgorithm> SYMMETRIC =
            Set.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512);
    private static final Set<JWSAlgorithm> RSA = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512);
    private static final Set<JWSAlgorithm> ELLIPTIC_CURVE =
            Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    private static final int MIN_RSA_BITS = 2048;

    private final PlatformKeySets keySets;
    private final InstantSource clock;

    @Inject
    CheckIdToken(PlatformKeySets keySets, InstantSource clock) {
        this.keySets = keySets;
        this.clock = clock;
    }

    /** @return the claims of a valid token that the platform issued to us for this nonce */
    JWTClaimsSet check(String token, Registration registration, String nonce) throws LaunchRefused {
        SignedJWT signed = parse(token);
        checkSignature(signed, registration);
        try {
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            if (claims == null) {
                throw new LaunchRefused(LaunchFault.TOKEN_MALFORMED);
            }
            checkParties(claims, registration);
            checkTimes(claims);
            String answered = claims.getStringClaim("nonce");
            if (answered == null || answered.isBlank()) {
                throw new LaunchRefused(LaunchFault.NONCE_MISSING);
            }
            if (!answered.equals(nonce)) {
                throw new LaunchRefused(LaunchFault.NONCE_WRONG);
            }
            return claims;
        } catch (ParseException e) {
            throw new LaunchRefused(LaunchFault.CLAIM_TYPE, String.valueOf(e.getMessage()));
        }
    }

    private static SignedJWT parse(String token) throws LaunchRefused {
        if (token.length() > MAX_CHARACTERS) {
            throw new LaunchRefused(LaunchFault.TOKEN_TOO_LARGE, token.length() + " characters");
        }
        JWT jwt;
        try {
            jwt = JWTParser.parse(token);
        } catch (ParseException | IllegalArgumentException e) {
            throw new LaunchRefused(LaunchFault.TOKEN_MALFORMED);
        }
        if (jwt instanceof PlainJWT) {
            throw new LaunchRefused(LaunchFault.ALGORITHM_NONE);
        }
        if (jwt instanceof EncryptedJWT) {
            throw new LaunchRefused(LaunchFault.TOKEN_ENCRYPTED);
        }
        return (SignedJWT) jwt;
    }

    private void checkSignature(SignedJWT token, Registration registration) throws LaunchRefused {
        JWSHeader header = token.getHeader();
        JWSAlgorithm algorithm = header.getAlgorithm();
        if (SYMMETRIC.contains(algorithm)) {
            throw new LaunchRefused(LaunchFault.ALGORITHM_SYMMETRIC, algorithm.getName());
        }
        if (!RSA.contains(algorithm) && !ELLIPTIC_CURVE.contains(algorithm)) {
            throw new LaunchRefused(LaunchFault.ALGORITHM_UNKNOWN, algorithm.getName());
        }
        if (header.getCriticalParams() != null) {
            throw new LaunchRefused(LaunchFault.HEADER_CRITICAL, String.join(" ", header.getCriticalParams()));
        }
        if (header.getKeyID() == null || header.getKeyID().isBlank()) {
            throw new LaunchRefused(LaunchFault.KID_MISSING);
        }
        JWK key = keySets.key(registration.addresses().keySet(), header.getKeyID());
        try {
            if (!token.verify(verifier(key, algorithm))) {
                throw new LaunchRefused(LaunchFault.SIGNATURE_WRONG);
            }
        } catch (JOSEException e) {
            throw new LaunchRefused(LaunchFault.KEY_UNSUITABLE, header.getKeyID());
        }
    }

    private static JWSVerifier verifier(JWK key, JWSAlgorithm algorithm) throws LaunchRefused, JOSEException {
        boolean forSignatures = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
        boolean forThis =
                key.getAlgorithm() == null || key.getAlgorithm().getName().equals(algorithm.getName());
        if (forSignatures && forThis && key instanceof RSAKey rsa && RSA.contains(algorithm)) {
            if (rsa.size() >= MIN_RSA_BITS) {
                return new RSASSAVerifier(rsa);
            }
        } else if (forSignatures
                && forThis
                && ELLIPTIC_CURVE.contains(algorithm)
                && "EC".equals(key.getKeyType().getValue())) {
            return new ECDSAVerifier(key.toECKey());
        }
        throw new LaunchRefused(LaunchFault.KEY_UNSUITABLE, key.getKeyID());
    }

    private static void checkParties(JWTClaimsSet claims, Registration registration)
            throws LaunchRefused, ParseException {
        if (!registration.issuer().equals(claims.getIssuer())) {
            throw new LaunchRefused(LaunchFault.ISSUER_WRONG, String.valueOf(claims.getIssuer()));
        }
        List<String> audience = claims.getAudience();
        if (!audience.contains(registration.clientId())) {
            throw new LaunchRefused(LaunchFault.AUDIENCE_WRONG, String.join(" ", audience));
        }
        String authorized = claims.getStringClaim("azp");
        if (authorized == null && audience.size() > 1) {
            throw new LaunchRefused(LaunchFault.AZP_MISSING);
        }
        if (authorized != null && !authorized.equals(registration.clientId())) {
            throw new LaunchRefused(LaunchFault.AZP_WRONG, authorized);
        }
    }

    private void checkTimes(JWTClaimsSet claims) throws LaunchRefused {
        Instant now = clock.instant();
        Date expires = claims.getExpirationTime();
        if (expires == null) {
            throw new LaunchRefused(LaunchFault.EXPIRY_MISSING);
        }
        if (!expires.toInstant().plus(SKEW).isAfter(now)) {
            throw new LaunchRefused(LaunchFault.EXPIRED, expires.toInstant() + ", now " + now);
        }
        Date issued = claims.getIssueTime();
        if (issued == null) {
            throw new LaunchRefused(LaunchFault.ISSUE_TIME_MISSING);
        }
        Date notBefore = claims.getNotBeforeTime();
        Instant latest = now.plus(SKEW);
        if (issued.toInstant().isAfter(latest)
                || (notBefore != null && notBefore.toInstant().isAfter(latest))) {
            throw new LaunchRefused(LaunchFault.ISSUED_IN_FUTURE, issued.toInstant() + ", now " + now);
        }
        if (issued.toInstant().plus(LoginRepository.VALID).plus(SKEW).isBefore(now)) {
            throw new LaunchRefused(LaunchFault.ISSUED_LONG_AGO, issued.toInstant() + ", now " + now);
        }
    }
}
