package eu.vipatwork.web.administration;

import java.io.StringReader;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;

/** Reads the body of a request. */
final class RequestBody {

    private RequestBody() {}

    /** The body as a JSON object; any other body is refused with 400. */
    static JsonObject read(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new BadRequestException("The body must be a JSON object.", e);
        }
    }
}
