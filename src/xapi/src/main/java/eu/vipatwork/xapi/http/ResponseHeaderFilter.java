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

/** Headers of every response, errors included: version, Consistent-Through for statements, and CORS. */
@Provider
@ApplicationScoped
public class ResponseHeaderFilter implements ContainerResponseFilter {

    static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    /** Request property: the Consistent-Through moment that a resource took before it read. */
    static final String THROUGH = "xapi.consistent-through";

    /**
     * Version of a response to a request that named none, or an unsupported one: clients of either version accept it.
     */
    private static final String NO_VERSION = "0.95";

    private static final String EXPOSED = "ETag, Last-Modified, Content-Length, WWW-Authenticate, "
            + VersionFilter.HEADER + ", " + CONSISTENT_THROUGH;

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final StatementRepository statements;
    private final InstantSource clock;

    /** For the CDI proxy. */
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
        common(
                version instanceof XapiVersion known
                        ? known.number()
                        : VersionFilter.isAbout(request) ? "2.0.0" : NO_VERSION,
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

    /** Headers of a response of {@link StatementsFastPathFilter}. */
    void addTo(Optional<XapiVersion> version, BiConsumer<String, String> headers) {
        common(version.map(XapiVersion::number).orElse(NO_VERSION), headers);
        consistentThrough(null, headers);
        headers.accept("Cache-Control", "no-store");
    }

    private void common(String version, BiConsumer<String, String> headers) {
        headers.accept(VersionFilter.HEADER, version);
        headers.accept("Date", HTTP_DATE.format(clock.instant()));
        headers.accept("Access-Control-Allow-Origin", "*");
        headers.accept("Access-Control-Expose-Headers", EXPOSED);
    }

    private void consistentThrough(Object taken, BiConsumer<String, String> headers) {
        headers.accept(
                CONSISTENT_THROUGH, String.valueOf(taken == null ? statements.recentConsistentThrough() : taken));
    }
}
