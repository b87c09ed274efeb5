package eu.vipatwork.web.administration;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;

/** Builds problem details (RFC 9457). */
final class ProblemDetails {

    private ProblemDetails() {}

    /** @param detail a sentence for the person who reads it */
    static Response response(int status, String detail) {
        String title = Response.Status.fromStatusCode(status) == null
                ? "Error"
                : Response.Status.fromStatusCode(status).getReasonPhrase();
        String body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString();
        return Response.status(status)
                .type("application/problem+json")
                .entity(body)
                .build();
    }
}
