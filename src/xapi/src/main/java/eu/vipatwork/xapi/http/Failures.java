package eu.vipatwork.xapi.http;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.xapi.statement.BadJson;
import eu.vipatwork.xapi.statement.Malformed;

/** Turns what was thrown into an answer with a sentence. What nobody foresaw is logged, and tells the sender nothing of the inside. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {

    private static final Logger LOGGER = Logger.getLogger(Failures.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused.getResponse();
        }
        if (failure instanceof BadJson || failure instanceof Malformed) {
            return Refused.answer(400, failure.getMessage());
        }
        if (failure instanceof WebApplicationException http) {
            Response response = http.getResponse();
            return response.hasEntity()
                    ? response
                    : Response.fromResponse(Refused.answer(response.getStatus(), sentence(response.getStatus())))
                            .allow(response.getAllowedMethods())
                            .build();
        }
        if (Repeating.isPassing(failure)) {
            return Response.fromResponse(Refused.answer(503, "The store is busy; send the request again."))
                    .header("Retry-After", "1")
                    .build();
        }
        LOGGER.log(Level.SEVERE, "a request to the store failed", failure);
        return Refused.answer(500, "The store failed; the fault is logged.");
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "There is no such resource.";
            case 405 -> "The resource does not have this method.";
            case 406 -> "The resource has no such media type.";
            case 415 -> "The resource does not take this media type.";
            default -> "The request was refused.";
        };
    }
}
