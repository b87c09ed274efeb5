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
 * The fast path for the most frequent request: a POST of statements as JSON. It is handled here, with the same parts
 * and messages as in {@link XapiStatementsResource}; going through the resources would cost more than a third of the
 * processor time. All other requests pass on to them.
 */
public class StatementsFastPathFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final String PATH = "/xapi/statements";
    private static final String JSON = "application/json";
    private static final Pattern JSON_IN_UTF_8 =
            Pattern.compile("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private final transient XapiAuthenticator authenticator;
    private final transient StatementIntake intake;
    private final transient ResponseHeaderFilter headers;
    private final transient XapiExceptionMapper exceptions = new XapiExceptionMapper();

    /** For the servlet container. */
    protected StatementsFastPathFilter() {
        this(null, null, null);
    }

    @Inject
    public StatementsFastPathFilter(
            XapiAuthenticator authenticator, StatementIntake intake, ResponseHeaderFilter headers) {
        this.authenticator = authenticator;
        this.intake = intake;
        this.headers = headers;
    }

    /** Registers the filter behind the application's own filters; call it while the application starts. */
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
        String header = request.getHeader(VersionFilter.HEADER);
        Optional<XapiVersion> version = VersionFilter.of(header);
        int status = HttpServletResponse.SC_OK;
        String type = JSON;
        String body;
        try {
            body = store(request, version.orElseThrow(() -> VersionFilter.unsupported(header)));
        } catch (IOException | RuntimeException e) {
            Response refusal = exceptions.toResponse(e);
            refusal.getStringHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
            status = refusal.getStatus();
            type = refusal.getHeaderString(HttpHeaders.CONTENT_TYPE);
            body = (String) refusal.getEntity();
        }
        headers.addTo(version, response::setHeader);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Whether this is JSON in UTF-8; a container may add its default charset. */
    static boolean isJson(String contentType) {
        return contentType != null && JSON_IN_UTF_8.matcher(contentType).matches();
    }

    private String store(HttpServletRequest request, XapiVersion version) throws IOException {
        Credential sender = authenticator.authenticate(request.getHeader(HttpHeaders.AUTHORIZATION));
        XapiRequest.require(sender, XapiScope.STATEMENTS_WRITE);
        return intake.post(sender, version, MediaType.APPLICATION_JSON_TYPE, request.getInputStream());
    }
}
