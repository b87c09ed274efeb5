package eu.vipatwork.content.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.shared.Ids;

/** Tells programs what went wrong as programs read it (RFC 9457): an address where nothing is, a fault of ours. */
@Provider
@ApplicationScoped
public class ApiExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ApiExceptionMapper.class.getName());
    private static final int OURS = 500;

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof WebApplicationException expected
                && expected.getResponse().getStatus() < OURS) {
            return expected(expected.getResponse());
        }
        String reference = Ids.next().toString().substring(24);
        LOG.log(Level.ERROR, "a request of the JSON API failed, reference " + reference, fault);
        return ApiResponses.problem(OURS, "The server failed; its log says why under the reference " + reference);
    }

    private static Response expected(Response response) {
        int status = response.getStatus();
        if (status < 400) {
            return response;
        }
        Response problem = ApiResponses.problem(
                status,
                switch (status) {
                    case 404 -> "There is nothing at this address";
                    case 405 -> "This address does not take this method";
                    case 406 -> "This address has nothing of the types that are accepted";
                    default -> response.getStatusInfo().getReasonPhrase();
                });
        String allow = response.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }
}
