package eu.vipatwork.lti.registration;

import java.net.URI;
import java.text.ParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.jose.util.JSONObjectUtils;

import eu.vipatwork.lti.Origins;
import eu.vipatwork.lti.SpaceDelimited;
import eu.vipatwork.lti.ToolAddresses;
import eu.vipatwork.lti.outbound.OutboundHttpClient;
import eu.vipatwork.lti.outbound.OutboundRequestFailed;
import eu.vipatwork.shared.OrganisationId;

/**
 * Registers this tool with a platform (LTI Dynamic Registration 1.0): reads the platform's configuration, sends ours and
 * stores the registration. When the platform names no deployment, as several platforms do, every deployment is accepted
 * and stored at its first launch.
 */
@Dependent
public class ConnectPlatform {

    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final Set<String> WANTED = Set.of(
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/score",
            "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final OutboundHttpClient outbound;
    private final ToolAddresses ours;
    private final RegisterPlatform register;

    @Inject
    ConnectPlatform(OutboundHttpClient outbound, ToolAddresses ours, RegisterPlatform register) {
        this.outbound = outbound;
        this.ours = ours;
        this.register = register;
    }

    /** A platform's configuration (LTI Dynamic Registration 1.0, 3.3). */
    public record Platform(
            String issuer, String product, PlatformAddresses addresses, URI registration, Set<String> scopes) {}

    /** The registration failed; the message is English text for an administrator. */
    public static class NotConnected extends Exception {

        private static final long serialVersionUID = 1;

        NotConnected(String message) {
            super(message);
        }
    }

    /**
     * Reads the platform's configuration. Its address must have the origin of its issuer (3.3), so that one platform
     * cannot register as another.
     *
     * @param registrationToken empty when the platform sent none; Canvas requires it here, too
     */
    public Platform ask(String address, String registrationToken) throws NotConnected {
        Optional<URI> origin = Origins.origin(address);
        if (origin.isEmpty()) {
            throw new NotConnected("openid_configuration is not a web address");
        }
        Map<String, Object> configuration =
                send(new OutboundHttpClient.Request("GET", URI.create(address), headers(registrationToken), null));
        String issuer = text(configuration, "issuer");
        if (!Origins.origin(issuer).equals(origin)) {
            throw new NotConnected("the issuer " + issuer + " is not at " + origin.get());
        }
        Object product = configuration.get(PLATFORM) instanceof Map<?, ?> own ? own.get("product_family_code") : null;
        Set<String> scopes = new TreeSet<>(WANTED);
        if (configuration.get("scopes_supported") instanceof List<?> supported) {
            scopes.removeIf(scope -> !supported.contains(scope));
        }
        return new Platform(
                issuer,
                String.valueOf(product == null ? origin.get().getHost() : product),
                new PlatformAddresses(
                        address(configuration, "authorization_endpoint"),
                        address(configuration, "token_endpoint"),
                        Optional.ofNullable((String) configuration.get("authorization_server")),
                        address(configuration, "jwks_uri")),
                address(configuration, "registration_endpoint"),
                scopes);
    }

    /** Registers with the platform and stores the registration. */
    public RegistrationId connect(Platform platform, String registrationToken, OrganisationId organisation)
            throws NotConnected {
        Map<String, String> headers = headers(registrationToken);
        headers.put("Content-Type", "application/json");
        Map<String, Object> response = send(new OutboundHttpClient.Request(
                "POST", platform.registration(), headers, JSONObjectUtils.toJSONString(description(platform))));
        String client = text(response, "client_id");
        Set<String> deployments =
                response.get(TOOL) instanceof Map<?, ?> tool && tool.get("deployment_id") instanceof String deployment
                        ? Set.of(deployment)
                        : Set.of();
        Set<String> scopes =
                response.get("scope") instanceof String granted ? SpaceDelimited.split(granted) : platform.scopes();
        return register.register(
                new RegisterPlatform.Details(
                        organisation,
                        platform.product() + " – "
                                + URI.create(platform.issuer()).getHost(),
                        platform.issuer(),
                        client,
                        platform.addresses(),
                        Set.of(),
                        scopes,
                        deployments,
                        deployments.isEmpty()),
                Optional.empty());
    }

    private static Map<String, String> headers(String registrationToken) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/json");
        if (!registrationToken.isBlank()) {
            headers.put("Authorization", "Bearer " + registrationToken);
        }
        return headers;
    }

    /** Our configuration (3.4 and 3.5). */
    private Map<String, Object> description(Platform platform) {
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("domain", ours.site().getRawAuthority());
        tool.put("target_link_uri", ours.launch().toString());
        tool.put("description", "Courses, handbook and cases for internships and vocational education.");
        tool.put("claims", List.of("iss", "sub", "name", "given_name", "family_name"));
        tool.put(
                "messages",
                List.of(
                        Map.of("type", "LtiResourceLinkRequest"),
                        Map.of(
                                "type", "LtiDeepLinkingRequest",
                                "target_link_uri", ours.launch().toString(),
                                "label", "VIP@Work")));
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("application_type", "web");
        description.put("response_types", List.of("id_token"));
        description.put("grant_types", List.of("implicit", "client_credentials"));
        description.put("initiate_login_uri", ours.login().toString());
        description.put("redirect_uris", List.of(ours.launch().toString()));
        description.put("client_name", "VIP@Work");
        description.put("jwks_uri", ours.keySet().toString());
        description.put("token_endpoint_auth_method", "private_key_jwt");
        description.put("scope", String.join(" ", platform.scopes()));
        description.put(TOOL, tool);
        return description;
    }

    private Map<String, Object> send(OutboundHttpClient.Request request) throws NotConnected {
        try {
            OutboundHttpClient.Response answer = outbound.send(request);
            if (answer.status() != OK && answer.status() != CREATED) {
                throw new NotConnected(request.address() + " returns " + answer.status() + ": "
                        + answer.body().substring(0, Math.min(200, answer.body().length())));
            }
            return JSONObjectUtils.parse(answer.body());
        } catch (OutboundRequestFailed e) {
            throw new NotConnected(e.getMessage());
        } catch (ParseException e) {
            throw new NotConnected(request.address() + " does not return JSON");
        }
    }

    private static String text(Map<String, Object> object, String name) throws NotConnected {
        if (object.get(name) instanceof String text && !text.isBlank() && text.length() <= 255) {
            return text;
        }
        throw new NotConnected(name + " is missing in the platform's response");
    }

    private static URI address(Map<String, Object> object, String name) throws NotConnected {
        String text = text(object, name);
        if (Origins.origin(text).isEmpty()) {
            throw new NotConnected(name + " is not a web address");
        }
        return URI.create(text);
    }
}
