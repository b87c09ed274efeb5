package eu.vipatwork.lti.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;

/** Dynamic registration of tools (LTI Dynamic Registration 1.0, 3.4 to 3.6). */
final class PlatformRegistrations {

    static final String TOKEN = "registration-token-1";
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";

    private final LtiPlatform platform;
    private int registered;

    PlatformRegistrations(LtiPlatform platform) {
        this.platform = platform;
    }

    void serve() {
        // As in Canvas, the configuration requires the registration token.
        platform.serve("/.well-known/openid-configuration", exchange -> {
            checkToken(exchange);
            LtiPlatform.answer(exchange, 200, "application/json", JSONObjectUtils.toJSONString(configuration()));
        });
        platform.serve("/connect/register", this::register);
    }

    private Map<String, Object> configuration() {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("issuer", platform.issuer());
        configuration.put("authorization_endpoint", platform.issuer() + "/authorize");
        configuration.put("token_endpoint", platform.issuer() + "/token");
        configuration.put("jwks_uri", platform.issuer() + "/keys");
        configuration.put("registration_endpoint", platform.issuer() + "/connect/register");
        configuration.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        configuration.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
        configuration.put("id_token_signing_alg_values_supported", List.of("RS256"));
        configuration.put("response_types_supported", List.of("id_token"));
        configuration.put("subject_types_supported", List.of("public"));
        configuration.put(
                "scopes_supported",
                List.of(
                        "openid",
                        "https://purl.imsglobal.org/spec/lti-ags/scope/score",
                        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
                        "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"));
        configuration.put(
                PLATFORM,
                Map.of(
                        "product_family_code", "test",
                        "version", "1",
                        "messages_supported",
                                List.of(
                                        Map.of("type", "LtiResourceLinkRequest"),
                                        Map.of("type", "LtiDeepLinkingRequest"))));
        return configuration;
    }

    private synchronized void register(HttpExchange exchange) throws IOException {
        checkToken(exchange);
        PlatformRejection.unless(
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                        .startsWith("application/json"),
                "a registration is application/json");
        Map<String, Object> asked;
        try {
            asked = JSONObjectUtils.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            check(asked);
        } catch (ParseException e) {
            throw new PlatformRejection("a registration is JSON");
        }
        String clientId = "dynamic-" + ++registered;
        Map<String, Object> answer = new HashMap<>(asked);
        answer.put("client_id", clientId);
        Map<String, Object> tool = new HashMap<>(asMap(asked.get(TOOL)));
        tool.put("deployment_id", "d-" + registered);
        answer.put(TOOL, tool);
        Set<URI> redirects = new HashSet<>();
        ((List<?>) asked.get("redirect_uris")).forEach(uri -> redirects.add(URI.create((String) uri)));
        platform.add(new PlatformTool(
                clientId,
                URI.create((String) asked.get("initiate_login_uri")),
                redirects,
                URI.create((String) asked.get("jwks_uri")),
                "d-" + registered));
        LtiPlatform.answer(exchange, 200, "application/json", JSONObjectUtils.toJSONString(answer));
    }

    private static void checkToken(HttpExchange exchange) {
        PlatformRejection.unless(
                ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization")),
                "the registration token is missing");
    }

    private static void check(Map<String, Object> asked) {
        PlatformRejection.unless("web".equals(asked.get("application_type")), "application_type must be web");
        PlatformRejection.unless(
                asked.get("response_types") instanceof List<?> types && types.contains("id_token"),
                "response_types must contain id_token");
        PlatformRejection.unless(
                asked.get("grant_types") instanceof List<?> grants
                        && grants.containsAll(List.of("implicit", "client_credentials")),
                "grant_types must contain implicit and client_credentials");
        PlatformRejection.unless(
                "private_key_jwt".equals(asked.get("token_endpoint_auth_method")),
                "token_endpoint_auth_method must be private_key_jwt");
        PlatformRejection.unless(asked.get("client_name") instanceof String, "client_name is missing");
        PlatformRejection.unless(asked.get("initiate_login_uri") instanceof String, "initiate_login_uri is missing");
        PlatformRejection.unless(asked.get("jwks_uri") instanceof String, "jwks_uri is missing");
        PlatformRejection.unless(asked.get("scope") instanceof String, "scope is missing");
        Map<?, ?> tool = asMap(asked.get(TOOL));
        URI target = URI.create(String.valueOf(tool.get("target_link_uri")));
        PlatformRejection.unless(
                target.getRawAuthority() != null && target.getRawAuthority().equals(tool.get("domain")),
                "domain must match target_link_uri");
        PlatformRejection.unless(tool.get("claims") instanceof List<?>, "claims are missing");
        PlatformRejection.unless(tool.get("messages") instanceof List<?>, "messages are missing");
    }

    private static Map<String, Object> asMap(Object value) {
        PlatformRejection.unless(value instanceof Map<?, ?>, "lti-tool-configuration is missing");
        Map<String, Object> map = new HashMap<>();
        ((Map<?, ?>) value).forEach((name, one) -> map.put((String) name, one));
        return map;
    }
}
