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

/** Answers errors of the JSON API as problem details (RFC 9457): unknown addresses and internal errors. */
@Provider
@ApplicationScoped
public class ApiExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ApiExceptionMapper.class.getName());
    private static final int SERVER_ERROR = 500;

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof WebApplicationException expected
                && expected.getResponse().getStatus() < SERVER_ERROR) {
            return expected(expected.getResponse());
        }
        String reference = Ids.next().toString().substring(24);
        LOG.log(Level.ERROR, "a request of the JSON API failed, reference " + reference, fault);
        return ApiResponses.problem(
                SERVER_ERROR, "The server failed; its log says why under the reference " + reference);
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
                    case 405 -> "This address does not support this method";
                    case 406 -> "This address has no representation of an accepted type";
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
