package eu.vipatwork.xapi.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.statement.Json;

/** A request is refused, with a status and a sentence, as problem details (RFC 9457). */
final class XapiException extends WebApplicationException {

    static final String PROBLEM = "application/problem+json";

    private static final long serialVersionUID = 1;

    XapiException(int status, String sentence) {
        super(sentence, response(status, sentence));
    }

    XapiException(Response response) {
        super(response);
    }

    static XapiException badRequest(String sentence) {
        return new XapiException(400, sentence);
    }

    static Response response(int status, String sentence) {
        Response.StatusType known = Response.Status.fromStatusCode(status);
        ObjectNode problem = Json.object()
                .put("type", "about:blank")
                .put("title", known == null ? "Refused" : known.getReasonPhrase())
                .put("status", status)
                .put("detail", sentence);
        Response.ResponseBuilder response = Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, PROBLEM)
                .entity(Json.write(problem));
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"xAPI\", charset=\"UTF-8\"");
        }
        return response.build();
    }
}
