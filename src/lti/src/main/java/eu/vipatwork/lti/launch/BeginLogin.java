package eu.vipatwork.lti.launch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.lti.ToolAddresses;
import eu.vipatwork.lti.message.LaunchFault;
import eu.vipatwork.lti.message.LaunchParameters;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.lti.registration.FindRegistrations;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.shared.secret.Tokens;

/**
 * Third-party initiated login (IMS Security Framework 1.0, 5.1.1.1): answers a platform's login request with an OpenID
 * Connect authentication request.
 */
@Dependent
public class BeginLogin {

    private static final int MAX_LENGTH = 8_000;
    private static final int MAX_TARGET_LENGTH = 2_000;
    private static final Pattern FRAME_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,255}");

    private final FindRegistrations registrations;
    private final ToolAddresses ours;
    private final LoginRepository logins;

    @Inject
    BeginLogin(FindRegistrations registrations, ToolAddresses ours, LoginRepository logins) {
        this.registrations = registrations;
        this.ours = ours;
        this.logins = logins;
    }

    /**
     * The redirect of the browser to the platform.
     *
     * @param address the platform's authorization address with our request
     * @param browser the token that the browser keeps until the platform's response
     * @param storageTarget the platform's storage frame, which can keep the token (LTI Client Side postMessages, platform
     *     storage)
     */
    public record GoTo(URI address, BrowserToken browser, Optional<String> storageTarget) {}

    /** @throws LaunchRefused when the request breaks a clause; nothing is stored then */
    public GoTo begin(LaunchParameters request) throws LaunchRefused {
        request.refuseRepeated();
        refuseLarge(request);
        String issuer = required(request, "iss", LaunchFault.LOGIN_ISSUER_MISSING);
        String loginHint = required(request, "login_hint", LaunchFault.LOGIN_HINT_MISSING);
        String target = required(request, "target_link_uri", LaunchFault.LOGIN_TARGET_MISSING);
        Registration registration = registration(issuer, request.find("client_id"));
        if (!registration.active()) {
            throw new LaunchRefused(LaunchFault.REGISTRATION_INACTIVE, registration.name());
        }
        Optional<String> deployment = request.find("lti_deployment_id");
        if (deployment.isPresent()
                && !registration.everyDeployment()
                && !registration.deployments().contains(deployment.get())) {
            throw new LaunchRefused(LaunchFault.LOGIN_DEPLOYMENT_FOREIGN, deployment.get());
        }
        URI targetLink = ours.own(target)
                .filter(link -> target.length() <= MAX_TARGET_LENGTH)
                .orElseThrow(() -> new LaunchRefused(LaunchFault.LOGIN_TARGET_OUTSIDE, target));
        BrowserToken browser = BrowserToken.next();
        String nonce = Tokens.next();
        Optional<String> storage = request.find("lti_storage_target")
                .filter(name -> FRAME_NAME.matcher(name).matches());
        logins.begin(
                browser.state(),
                new LoginRepository.Pending(registration.id(), nonce, targetLink, deployment, storage));
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("scope", "openid");
        asked.put("response_type", "id_token");
        asked.put("response_mode", "form_post");
        asked.put("prompt", "none");
        asked.put("client_id", registration.clientId());
        asked.put("redirect_uri", ours.launch().toString());
        asked.put("login_hint", loginHint);
        request.find("lti_message_hint").ifPresent(hint -> asked.put("lti_message_hint", hint));
        asked.put("state", browser.state());
        asked.put("nonce", nonce);
        return new GoTo(withQuery(registration.addresses().authorization(), asked), browser, storage);
    }

    private Registration registration(String issuer, Optional<String> client) throws LaunchRefused {
        List<Registration> known = registrations.ofIssuer(issuer);
        if (known.isEmpty()) {
            throw new LaunchRefused(LaunchFault.ISSUER_UNKNOWN, issuer);
        }
        if (client.isEmpty()) {
            if (known.size() > 1) {
                throw new LaunchRefused(LaunchFault.CLIENT_AMBIGUOUS, issuer);
            }
            return known.get(0);
        }
        return known.stream()
                .filter(one -> one.clientId().equals(client.get()))
                .findFirst()
                .orElseThrow(() -> new LaunchRefused(LaunchFault.CLIENT_UNKNOWN, client.get()));
    }

    private static void refuseLarge(LaunchParameters request) throws LaunchRefused {
        for (Map.Entry<String, List<String>> parameter : request.values().entrySet()) {
            if (parameter.getValue().stream().anyMatch(value -> value.length() > MAX_LENGTH)) {
                throw new LaunchRefused(LaunchFault.LOGIN_TOO_LARGE, parameter.getKey());
            }
        }
    }

    private static String required(LaunchParameters request, String name, LaunchFault fault) throws LaunchRefused {
        return request.find(name).orElseThrow(() -> new LaunchRefused(fault));
    }

    private static URI withQuery(URI address, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query);
    }
}
