package eu.vipatwork.xapi.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.Credential;
import eu.vipatwork.xapi.store.XapiScope;

/**
 * The short way in for the request that comes most: a POST of statements as JSON. It is answered here, by the same parts and with the same words as
 * on the long way through the resources, which would cost more than a third of the processor time. Everything else goes on to them.
 */
public class StatementsFastPathFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final String PATH = "/xapi/statements";
    private static final String JSON = "application/json";
    private static final Pattern JSON_IN_UTF_8 =
            Pattern.compile("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private final transient XapiAuthenticator admission;
    private final transient StatementIntake intake;
    private final transient ResponseHeaderFilter headers;
    private final transient XapiExceptionMapper failures = new XapiExceptionMapper();

    /** For the container. */
    protected StatementsFastPathFilter() {
        this(null, null, null);
    }

    @Inject
    public StatementsFastPathFilter(XapiAuthenticator admission, StatementIntake intake, ResponseHeaderFilter headers) {
        this.admission = admission;
        this.intake = intake;
        this.headers = headers;
    }

    /** Stands behind the application's own filters; to be called while the application starts. */
    public static void open(ServletContext application) {
        application
                .addFilter("statements", StatementsFastPathFilter.class)
                .addMappingForUrlPatterns(java.util.EnumSet.of(DispatcherType.REQUEST), true, PATH);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST")
                || request.getQueryString() != null
                || !isJson(request.getContentType())) {
            chain.doFilter(request, response);
            return;
        }
        String named = request.getHeader(VersionFilter.HEADER);
        Optional<XapiVersion> version = VersionFilter.of(named);
        int status = HttpServletResponse.SC_OK;
        String type = JSON;
        String body;
        try {
            body = take(request, version.orElseThrow(() -> VersionFilter.unknown(named)));
        } catch (IOException | RuntimeException e) {
            Response refusal = failures.toResponse(e);
            refusal.getStringHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
            status = refusal.getStatus();
            type = refusal.getHeaderString(HttpHeaders.CONTENT_TYPE);
            body = (String) refusal.getEntity();
        }
        headers.ofIntake(version, response::setHeader);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Whether this is the type of JSON; a container may add the encoding that it takes for granted. */
    static boolean isJson(String contentType) {
        return contentType != null && JSON_IN_UTF_8.matcher(contentType).matches();
    }

    private String take(HttpServletRequest request, XapiVersion version) throws IOException {
        Credential sender = admission.admit(request.getHeader(HttpHeaders.AUTHORIZATION));
        XapiRequest.require(sender, XapiScope.STATEMENTS_WRITE);
        return intake.post(sender, version, MediaType.APPLICATION_JSON_TYPE, request.getInputStream());
    }
}
