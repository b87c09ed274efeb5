package eu.vipatwork.site.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.view.View;

/**
 * Turns an exception into a page: a sentence and a link for an error of the request, a reference for an error of the
 * server. The reference is logged together with the cause.
 */
@Provider
@ApplicationScoped
public class PageExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(PageExceptionMapper.class.getName());

    private final Settings settings;

    protected PageExceptionMapper() {
        this(null); // for the proxy
    }

    @Inject
    public PageExceptionMapper(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof WebApplicationException expected
                && expected.getResponse().getStatus() < 500) {
            return clientFault(expected.getResponse());
        }
        String reference = Ids.next().toString().substring(24);
        LOG.log(Level.ERROR, "page failed, reference " + reference, fault);
        return View.failure(reference, settings.sources().isPresent() ? causes(fault) : "");
    }

    /** The messages of the exception and of its causes, for developers' mode. */
    private static String causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("\n"));
    }

    private static Response clientFault(Response response) {
        int status = response.getStatus();
        if (status < 400) {
            return response;
        }
        String reason =
                switch (status) {
                    case 404 -> "not-found";
                    case 405 -> "wrong-method";
                    case 403 -> "forbidden";
                    case 409 -> "conflict";
                    case 413 -> "too-large";
                    default -> "malformed";
                };
        Response refusal = View.refusal(status, reason);
        String allow = response.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? refusal
                : Response.fromResponse(refusal)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }
}
