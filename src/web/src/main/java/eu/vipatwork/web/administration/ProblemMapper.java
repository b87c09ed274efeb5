package eu.vipatwork.web.administration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.shared.Ids;

/** Turns exceptions into problem details. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof WebApplicationException expected
                && expected.getResponse().getStatus() < 500) {
            return ProblemDetails.response(expected.getResponse().getStatus(), expected.getMessage());
        }
        String reference = Ids.next().toString().substring(24);
        LOG.log(Level.ERROR, "administration request failed, reference " + reference, fault);
        return ProblemDetails.response(
                500, "The server failed; its log says why under the reference " + reference + ".");
    }
}
