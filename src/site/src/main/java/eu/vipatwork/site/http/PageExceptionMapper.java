package eu.vipatwork.site.http;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
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
import eu.vipatwork.site.SiteSettings;
import eu.vipatwork.site.view.View;

/**
 * Makes a page of what went wrong: a sentence and a way on for what the person can mend, a reference for what only we
 * can, which stands in the log beside the cause.
 */
@Provider
@ApplicationScoped
public class PageExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(PageExceptionMapper.class.getName());

    private final SiteSettings settings;

    protected PageExceptionMapper() {
        this(null); // for the proxy
    }

    @Inject
    public PageExceptionMapper(SiteSettings settings) {
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

    /** In the developers' mode, what went wrong: the messages of the fault and of its causes. */
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
