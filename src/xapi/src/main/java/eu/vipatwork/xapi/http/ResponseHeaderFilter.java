package eu.vipatwork.xapi.http;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.StatementRepository;

/** The headers that every answer owes, errors too: version, Consistent-Through of statements, and what scripts of other origins need (CORS). */
@Provider
@ApplicationScoped
public class ResponseHeaderFilter implements ContainerResponseFilter {

    static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    /** Where a resource has left the moment it took before it read. */
    static final String THROUGH = "xapi.consistent-through";

    /** What an answer names when the request named no version, or none that is spoken: clients of either version take it. */
    private static final String UNKNOWN = "0.95";

    private static final String EXPOSED =
            "ETag, Last-Modified, Content-Length, WWW-Authenticate, " + VersionFilter.HEADER + ", " + CONSISTENT_THROUGH;

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final StatementRepository statements;
    private final InstantSource clock;

    /** For the proxy. */
    protected ResponseHeaderFilter() {
        this(null, null);
    }

    @Inject
    public ResponseHeaderFilter(StatementRepository statements, InstantSource clock) {
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Object version = request.getProperty(XapiRequest.VERSION);
        all(
                version instanceof XapiVersion known ? known.number() : VersionFilter.isAbout(request) ? "2.0.0" : UNKNOWN,
                headers::putSingle);
        if (VersionFilter.isStatements(request)) {
            consistentThrough(request.getProperty(THROUGH), headers::putSingle);
        }
        if (request.getMethod().equals("OPTIONS")) {
            headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, PUT, POST, DELETE, OPTIONS");
            headers.putSingle(
                    "Access-Control-Allow-Headers",
                    "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, "
                            + VersionFilter.HEADER);
            headers.putSingle("Access-Control-Max-Age", "86400");
        } else if (!headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", "no-store");
        }
    }

    /** An answer to statements that came in. */
    void ofIntake(Optional<XapiVersion> version, BiConsumer<String, String> headers) {
        all(version.map(XapiVersion::number).orElse(UNKNOWN), headers);
        consistentThrough(null, headers);
        headers.accept("Cache-Control", "no-store");
    }

    private void all(String version, BiConsumer<String, String> headers) {
        headers.accept(VersionFilter.HEADER, version);
        headers.accept("Date", HTTP_DATE.format(clock.instant()));
        headers.accept("Access-Control-Allow-Origin", "*");
        headers.accept("Access-Control-Expose-Headers", EXPOSED);
    }

    private void consistentThrough(Object taken, BiConsumer<String, String> headers) {
        headers.accept(
                CONSISTENT_THROUGH, String.valueOf(taken == null ? statements.consistentThroughLately() : taken));
    }
}
