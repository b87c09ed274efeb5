package eu.vipatwork.xapi.http;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.xapi.statement.InvalidJsonException;
import eu.vipatwork.xapi.statement.InvalidStatementException;

/** Turns exceptions into responses with a sentence. Unexpected ones are logged, and their details are not sent. */
@Provider
public class XapiExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOGGER = Logger.getLogger(XapiExceptionMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof XapiException refused) {
            return refused.getResponse();
        }
        if (failure instanceof InvalidJsonException || failure instanceof InvalidStatementException) {
            return XapiException.response(400, failure.getMessage());
        }
        if (failure instanceof WebApplicationException http) {
            Response response = http.getResponse();
            return response.hasEntity()
                    ? response
                    : Response.fromResponse(
                                    XapiException.response(response.getStatus(), sentence(response.getStatus())))
                            .allow(response.getAllowedMethods())
                            .build();
        }
        if (StoreRetry.isTransient(failure)) {
            return Response.fromResponse(XapiException.response(503, "The store is busy; send the request again."))
                    .header("Retry-After", "1")
                    .build();
        }
        LOGGER.log(Level.SEVERE, "an xAPI request failed", failure);
        return XapiException.response(500, "The store failed; the error is logged.");
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "There is no such resource.";
            case 405 -> "The resource does not have this method.";
            case 406 -> "The resource does not offer this media type.";
            case 415 -> "The resource does not accept this media type.";
            default -> "The request was refused.";
        };
    }
}
