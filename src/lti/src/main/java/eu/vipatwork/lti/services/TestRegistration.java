package eu.vipatwork.lti.services;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.jose.jwk.JWKSet;

import eu.vipatwork.lti.ToolAddresses;
import eu.vipatwork.lti.key.ToolKeys;
import eu.vipatwork.lti.outbound.OutboundHttpClient;
import eu.vipatwork.lti.outbound.OutboundRequestFailed;
import eu.vipatwork.lti.registration.FindRegistrations;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.lti.registration.RegistrationId;

/** Tests a registration as far as possible without a launch. */
@Dependent
public class TestRegistration {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(20);
    private static final Set<String> WANTED = Set.of(LtiScope.SCORE, LtiScope.MEMBERSHIP);

    private final FindRegistrations registrations;
    private final OutboundHttpClient outbound;
    private final AccessTokens tokens;
    private final ToolKeys keys;
    private final ToolAddresses ours;
    private final InstantSource clock;

    @Inject
    TestRegistration(
            FindRegistrations registrations,
            OutboundHttpClient outbound,
            AccessTokens tokens,
            ToolKeys keys,
            ToolAddresses ours,
            InstantSource clock) {
        this.registrations = registrations;
        this.outbound = outbound;
        this.tokens = tokens;
        this.keys = keys;
        this.ours = ours;
        this.clock = clock;
    }

    /** The checks; the pages have a text for each. */
    public enum Check {
        ACTIVE,
        DEPLOYMENTS,
        KEY_SET,
        CLOCK,
        TOKEN,
        SCOPES,
        COOKIES
    }

    /** @param detail the value found, in English; may be empty */
    public record Finding(Check check, boolean good, String detail) {}

    /** Sends requests to the platform, so it takes up to 15 seconds for each; empty for an unknown registration. */
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
        // Browsers accept a cookie in a cross-site frame only over TLS, except on localhost.
        boolean secure = "https".equals(ours.site().getScheme())
                || "localhost".equals(ours.site().getHost());
        findings.add(new Finding(Check.COOKIES, secure, ours.site().toString()));
        return findings;
    }

    private void keySet(Registration registration, List<Finding> findings) {
        try {
            OutboundHttpClient.Response answer = outbound.send(
                    OutboundHttpClient.Request.get(registration.addresses().keySet(), "application/json"));
            int count = JWKSet.parse(answer.body()).size();
            findings.add(new Finding(Check.KEY_SET, answer.status() == 200 && count > 0, count + " keys"));
            answer.header("date").ifPresent(date -> findings.add(clocks(date)));
        } catch (OutboundRequestFailed e) {
            findings.add(new Finding(Check.KEY_SET, false, e.getMessage()));
        } catch (ParseException e) {
            findings.add(
                    new Finding(Check.KEY_SET, false, registration.addresses().keySet() + " is not a key set"));
        }
    }

    private Finding clocks(String date) {
        try {
            Instant platformTime = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration apart = Duration.between(platformTime, clock.instant()).abs();
            return new Finding(Check.CLOCK, apart.compareTo(CLOCK_TOLERANCE) < 0, apart.toSeconds() + " s");
        } catch (DateTimeParseException e) {
            return new Finding(Check.CLOCK, false, date);
        }
    }

    /** Requests a new token, signed with a published key, and compares the granted scopes. */
    private void token(Registration registration, List<Finding> findings) {
        try {
            tokens.forget(registration);
            AccessToken token = tokens.token(registration, WANTED, keys.signing());
            findings.add(new Finding(Check.TOKEN, true, ""));
            List<String> missing = WANTED.stream()
                    .filter(scope -> !token.grants(scope))
                    .sorted()
                    .toList();
            findings.add(new Finding(
                    Check.SCOPES, missing.isEmpty(), missing.isEmpty() ? "" : "not " + String.join(", ", missing)));
        } catch (TokenRefused | OutboundRequestFailed e) {
            findings.add(new Finding(Check.TOKEN, false, e.getMessage()));
        }
    }
}
