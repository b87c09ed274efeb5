package eu.vipatwork.xapi.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.xapi.XapiSettings;

/**
 * A browser that can only POST sends the method as a parameter and everything else as form fields (xAPI 1.0.3
 * Communication 1.3, alternate request syntax); the filter rewrites it to the request that it means. Version 2.0 has no
 * such syntax: 400.
 */
@Provider
@PreMatching
@Priority(100)
@ApplicationScoped
public class AlternateRequestFilter implements ContainerRequestFilter {

    private static final Set<String> HEADERS = Set.of(
            "authorization",
            "x-experience-api-version",
            "content-type",
            "content-length",
            "if-match",
            "if-none-match",
            "accept",
            "accept-language");
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "HEAD");

    private final XapiSettings settings;

    /** For the CDI proxy. */
    protected AlternateRequestFilter() {
        this(null);
    }

    @Inject
    public AlternateRequestFilter(XapiSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var parameters = request.getUriInfo().getQueryParameters();
        if (!parameters.containsKey("method")) {
            return;
        }
        String method = parameters.getFirst("method");
        if (!request.getMethod().equals("POST") || !METHODS.contains(method)) {
            request.abortWith(XapiException.response(
                    400, "The parameter method is allowed with POST only, and must name an HTTP method."));
            return;
        }
        if (parameters.size() > 1 || parameters.get("method").size() > 1) {
            request.abortWith(XapiException.response(
                    400, "With the parameter method, all other parameters must be form fields."));
            return;
        }
        Map<String, String> form;
        try {
            form = form(RequestBodies.read(request.getEntityStream(), settings.largestBody()));
        } catch (XapiException e) {
            request.abortWith(e.getResponse());
            return;
        } catch (IllegalArgumentException e) {
            request.abortWith(XapiException.response(400, "The form is malformed."));
            return;
        }
        rewrite(request, method, form);
        String version = request.getHeaderString(VersionFilter.HEADER);
        if (version != null && version.startsWith("2")) {
            request.abortWith(XapiException.response(400, "Version 2.0 has no alternate request syntax."));
        }
    }

    private static void rewrite(ContainerRequestContext request, String method, Map<String, String> form) {
        Map<String, String> headers = new TreeMap<>();
        UriBuilder uri = request.getUriInfo().getRequestUriBuilder().replaceQuery(null);
        String content = null;
        for (Map.Entry<String, String> field : form.entrySet()) {
            String name = field.getKey();
            if (HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, field.getValue());
            } else if (name.equals("content")) {
                content = field.getValue();
            } else {
                uri.queryParam(encoded(name), encoded(field.getValue()));
            }
        }
        byte[] body = content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8);
        request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        request.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        headers.forEach((name, value) -> request.getHeaders().putSingle(name, value));
        request.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length));
        if (content != null && !request.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        request.setRequestUri(request.getUriInfo().getBaseUri(), uri.build());
        request.setMethod(method);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(byte[] body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
