package eu.vipatwork.site.view;

import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A page to be shown.
 *
 * @param name of the template {@code templates/pages/NAME.ftlh}
 * @param model the values that the template shows
 */
public record View(String name, Map<String, ?> model) {

    /** The status of a page that shows what is wrong with a form (RFC 9110, 15.5.21). */
    public static final int UNPROCESSABLE = 422;

    private static final MediaType HTML = new MediaType("text", "html", "UTF-8");

    public View(String name) {
        this(name, Map.of());
    }

    /** This page as the answer to a form with problems. */
    public Response unprocessable() {
        return status(UNPROCESSABLE);
    }

    /** This page with another status than 200. */
    public Response status(int status) {
        return Response.status(status).type(HTML).entity(this).build();
    }

    /** This page with another status than 200 and these headers. */
    public Response status(int status, Map<String, String> headers) {
        Response.ResponseBuilder response = Response.fromResponse(status(status));
        headers.forEach(response::header);
        return response.build();
    }

    /** The page that says why a request was refused; {@code reason} is the last part of a message key. */
    public static Response refusal(int status, String reason) {
        return new View("site/refusal", Map.of("reason", reason)).status(status);
    }

    /**
     * The page for a fault of the server.
     *
     * @param reference is logged together with the cause
     * @param cause shown to developers; empty otherwise
     */
    public static Response failure(String reference, String cause) {
        return new View("site/failure", Map.of("reference", reference, "cause", cause)).status(500);
    }
}
