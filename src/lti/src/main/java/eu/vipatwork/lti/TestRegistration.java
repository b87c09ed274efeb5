package eu.vipatwork.lti;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import eu.vipatwork.people.secret.Secrets;

/** Tries out a registration as far as that goes without a launch, and says what it found. */
@Dependent
public class TestRegistration {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(20);
    private static final String SCOPES = "https://purl.imsglobal.org/spec/lti-ags/scope/score"
            + " https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    private final FindRegistrations registrations;
    private final Outbound outbound;
    private final ToolKeys keys;
    private final ToolAddresses ours;
    private final InstantSource clock;

    @Inject
    TestRegistration(
            FindRegistrations registrations,
            Outbound outbound,
            ToolKeys keys,
            ToolAddresses ours,
            InstantSource clock) {
        this.registrations = registrations;
        this.outbound = outbound;
        this.keys = keys;
        this.ours = ours;
        this.clock = clock;
    }

    /** What is looked at; the pages have words for each. */
    public enum Check {
        ACTIVE,
        DEPLOYMENTS,
        KEY_SET,
        CLOCK,
        TOKEN,
        SCOPES,
        COOKIES
    }

    /** @param detail what was found, in English; may be empty */
    public record Finding(Check check, boolean good, String detail) {}

    /** Asks the platform, so it may take some seconds; nothing when there is no such registration. */
    public List<Finding> test(RegistrationId id) {
        Optional<Registration> found = registrations.byId(id);
        if (found.isEmpty()) {
            return List.of();
        }
        Registration registration = found.get();
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(Check.ACTIVE, registration.active(), ""));
        findings.add(new Finding(
                Check.DEPLOYMENTS,
                registration.everyDeployment() || !registration.deployments().isEmpty(),
                String.join(" ", registration.deployments())));
        keySet(registration, findings);
        token(registration, findings);
        // Browsers let a cookie into a frame of another site only over TLS, save on this very machine.
        boolean secure = "https".equals(ours.site().getScheme())
                || "localhost".equals(ours.site().getHost());
        findings.add(new Finding(Check.COOKIES, secure, ours.site().toString()));
        return findings;
    }

    private void keySet(Registration registration, List<Finding> findings) {
        try {
            Outbound.Answer answer =
                    outbound.send(Outbound.Request.get(registration.addresses().keySet(), "application/json"));
            int count = JWKSet.parse(answer.body()).size();
            findings.add(new Finding(Check.KEY_SET, answer.status() == 200 && count > 0, count + " keys"));
            answer.header("date").ifPresent(date -> findings.add(clocks(date)));
        } catch (OutboundFailed e) {
            findings.add(new Finding(Check.KEY_SET, false, e.getMessage()));
        } catch (ParseException e) {
            findings.add(
                    new Finding(Check.KEY_SET, false, registration.addresses().keySet() + " is not a key set"));
        }
    }

    private Finding clocks(String date) {
        try {
            Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration apart = Duration.between(theirs, clock.instant()).abs();
            return new Finding(Check.CLOCK, apart.compareTo(CLOCK_TOLERANCE) < 0, apart.toSeconds() + " s");
        } catch (DateTimeParseException e) {
            return new Finding(Check.CLOCK, false, date);
        }
    }

    /** A real request for a token (IMS Security Framework 1.0, 4.1.1); the platform says which scopes it grants. */
    private void token(Registration registration, List<Finding> findings) {
        String form = "grant_type=client_credentials"
                + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                + "&client_assertion=" + assertion(registration)
                + "&scope=" + URLEncoder.encode(SCOPES, StandardCharsets.UTF_8);
        try {
            Outbound.Answer answer = outbound.send(new Outbound.Request(
                    "POST",
                    registration.addresses().token(),
                    Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
                    form));
            Map<String, Object> said = JSONObjectUtils.parse(answer.body());
            boolean granted = answer.status() == 200 && said.get("access_token") instanceof String;
            findings.add(new Finding(
                    Check.TOKEN, granted, granted ? "" : answer.status() + " " + said.getOrDefault("error", "")));
            if (granted) {
                String scopes = String.valueOf(said.getOrDefault("scope", SCOPES));
                findings.add(new Finding(Check.SCOPES, !scopes.isBlank(), scopes));
            }
        } catch (OutboundFailed e) {
            findings.add(new Finding(Check.TOKEN, false, e.getMessage()));
        } catch (ParseException e) {
            findings.add(
                    new Finding(Check.TOKEN, false, registration.addresses().token() + " does not answer with JSON"));
        }
    }

    private String assertion(Registration registration) {
        Instant now = clock.instant();
        RSAKey key = keys.signing();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(registration.clientId())
                        .subject(registration.clientId())
                        .audience(registration.addresses().audience())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .jwtID(Secrets.next())
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
