package eu.vipatwork.lti.launch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import eu.vipatwork.lti.LtiFixture;
import eu.vipatwork.lti.message.LaunchParameters;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.lti.platform.LtiPlatform;
import eu.vipatwork.lti.platform.PlatformLaunch;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.lti.registration.PlatformAddresses;
import eu.vipatwork.lti.registration.RegisterPlatform;
import eu.vipatwork.lti.registration.SetRegistrationActive;

/** Applies the {@code act} of a case: faults that no change of a parameter or a claim produces. */
final class LaunchMutation {

    static final String TARGET = "http://localhost:8080/courses/intermediary/units/broker-role";

    private static final RSAKey OWN_KEY = LtiPlatform.newKey();

    final LaunchCase launchCase;
    PlatformLaunch launch;
    private final LtiFixture lti;
    private RSAKey shortKey;

    LaunchMutation(LtiFixture lti, LaunchCase launchCase) {
        this.lti = lti;
        this.launchCase = launchCase;
    }

    /** Changes values; null removes one. */
    static void apply(Map<String, Object> changes, Map<String, String> texts) {
        changes.forEach((name, value) -> {
            if (value == null) {
                texts.remove(name);
            } else {
                texts.put(name, (String) value);
            }
        });
    }

    /** Prepares a fault before the login. */
    void before() {
        switch (launchCase.act()) {
            case "second-client" -> register("client-2", "/keys");
            case "inactive" -> lti.the(SetRegistrationActive.class).set(lti.registration, false, Optional.empty());
            case "keys-unavailable" -> serveKeys(503, "text/plain", "unavailable");
            case "keys-html" -> serveKeys(200, "text/html", "<html>Welcome</html>");
            case "keys-large" ->
                serveKeys(200, "application/json", "{\"keys\":[],\"x\":\"" + "x".repeat(600_000) + "\"}");
            case "keys-redirect" -> {
                lti.platform.serve("/other-keys", exchange -> {
                    exchange.getResponseHeaders().set("Location", lti.platform.issuer() + "/keys");
                    LtiPlatform.answer(exchange, 302, "text/plain", "");
                });
                register("client-1", "/other-keys");
            }
            case "key-for-encryption" ->
                serveKey(new RSAKey.Builder(lti.platform.key())
                        .keyUse(KeyUse.ENCRYPTION)
                        .build());
            case "key-short" -> serveKey(shortKey());
            case "key-elliptic" -> serveKey(ellipticKey());
            default -> {}
        }
    }

    private void serveKey(JWK key) {
        serveKeys(200, "application/json", new JWKSet(key.toPublicJWK()).toString());
    }

    private void serveKeys(int status, String type, String body) {
        lti.platform.serve("/other-keys", exchange -> LtiPlatform.answer(exchange, status, type, body));
        register("client-1", "/other-keys");
    }

    private void register(String client, String keys) {
        RegisterPlatform.Details details = lti.details(client, Set.of("d-1"), false);
        lti.the(RegisterPlatform.class)
                .register(
                        new RegisterPlatform.Details(
                                details.organisation(),
                                details.name(),
                                details.issuer(),
                                client,
                                new PlatformAddresses(
                                        lti.platform.at("/authorize"),
                                        lti.platform.at("/token"),
                                        lti.platform.at(keys)),
                                Set.of(),
                                Set.of(),
                                details.deployments(),
                                false),
                        Optional.empty());
    }

    LaunchParameters login(Map<String, String> parameters) {
        Map<String, List<String>> all = lists(parameters);
        switch (launchCase.act()) {
            case "login-repeated" -> all.put("iss", List.of(lti.platform.issuer(), "https://evil.example"));
            case "login-large" -> all.put("lti_message_hint", List.of("x".repeat(8_001)));
            default -> {}
        }
        return new LaunchParameters(all);
    }

    URI authorization(URI address) {
        return launchCase.act().equals("redirect-unregistered")
                ? URI.create(address.toString().replace("%2Flti%2Flaunch", "%2Flti%2Felsewhere"))
                : address;
    }

    LaunchParameters response(Map<String, String> parameters) throws LaunchRefused {
        Map<String, List<String>> all = lists(parameters);
        switch (launchCase.act()) {
            case "response-repeated" -> all.put("state", List.of(parameters.get("state"), "another"));
            case "state-long" -> all.put("state", List.of("s".repeat(201)));
            case "wait-eleven-minutes" -> lti.clock.forward(Duration.ofMinutes(11));
            case "replay" -> lti.the(CheckLaunch.class).check(new LaunchParameters(all));
            case "withdrawn-key" -> {
                lti.platform.rotateKey();
                lti.platform.forgetOldKeys();
            }
            case "token-of-another-launch" -> all.put("id_token", List.of(tokenOfAnotherLaunch()));
            default -> {}
        }
        return new LaunchParameters(all);
    }

    JWSHeader.Builder header(JWSHeader.Builder header) {
        return switch (launchCase.act()) {
            case "no-kid" -> header.keyID(null);
            case "unknown-kid" -> header.keyID("unknown");
            case "crit" -> header.criticalParams(Set.of("exp")).customParam("exp", 1);
            default -> header;
        };
    }

    String token(String signed) {
        try {
            SignedJWT token = SignedJWT.parse(signed);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            String[] parts = signed.split("\\.", -1);
            return switch (launchCase.act()) {
                case "token-large" -> signed + "x".repeat(CheckIdToken.MAX_CHARACTERS);
                case "token-two-parts" -> parts[0] + "." + parts[1];
                case "alg-none" -> new PlainJWT(claims).serialize();
                case "encrypted" -> encrypted(claims);
                case "hs256-public-key" -> hmac(claims);
                case "alg-eddsa" ->
                    Base64URL.encode("{\"alg\":\"EdDSA\",\"kid\":\""
                                    + lti.platform.key().getKeyID() + "\"}") + "." + parts[1] + "." + parts[2];
                case "foreign-key" -> signed(token.getHeader(), claims, OWN_KEY);
                case "key-short" -> signed(token.getHeader(), claims, shortKey);
                case "claims-changed" ->
                    parts[0] + "."
                            + Base64URL.encode(token.getPayload().toString().replace("\"17\"", "\"18\"")) + "."
                            + parts[2];
                case "signature-cut" -> parts[0] + "." + parts[1] + "." + parts[2].substring(0, 100);
                case "expiry-text" -> {
                    Map<String, Object> payload =
                            new HashMap<>(token.getPayload().toJSONObject());
                    payload.put("exp", "tomorrow");
                    yield signed(token.getHeader(), payload, lti.platform.key());
                }
                default -> signed;
            };
        } catch (java.text.ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String tokenOfAnotherLaunch() throws LaunchRefused {
        PlatformLaunch other = lti.platform
                .launch(lti.tool, PlatformMember.learner("17", "Aino Virtanen"), TARGET)
                .link("link-1", "The broker's role");
        BeginLogin.GoTo goTo = lti.the(BeginLogin.class).begin(LaunchParameters.of(other.initiation()));
        return lti.platform.authorize(goTo.address()).get("id_token");
    }

    /** Algorithm confusion (RFC 8725, 2.1): the public key as a shared secret. */
    private String hmac(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(lti.platform.key().getKeyID())
                        .build(),
                claims);
        token.sign(new MACSigner(lti.platform.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    private String encrypted(JWTClaimsSet claims) throws JOSEException {
        EncryptedJWT token =
                new EncryptedJWT(new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM), claims);
        token.encrypt(new RSAEncrypter(OWN_KEY));
        return token.serialize();
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
        return token.serialize();
    }

    private static String signed(JWSHeader header, Map<String, Object> payload, RSAKey key) throws JOSEException {
        var token = new com.nimbusds.jose.JWSObject(header, new com.nimbusds.jose.Payload(payload));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private JWK shortKey() {
        try {
            shortKey = new RSAKeyGenerator(1024, true)
                    .keyID(lti.platform.key().getKeyID())
                    .generate();
            return shortKey;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWK ellipticKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(lti.platform.key().getKeyID())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> lists(Map<String, String> parameters) {
        Map<String, List<String>> all = new HashMap<>();
        parameters.forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }
}
