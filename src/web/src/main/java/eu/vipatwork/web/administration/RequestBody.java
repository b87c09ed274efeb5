package eu.vipatwork.web.administration;

import java.io.StringReader;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;

/** What the command line sends. */
final class RequestBody {

    private RequestBody() {}

    /** The JSON object that it is; anything else is refused with 400. */
    static JsonObject read(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new BadRequestException("The body must be a JSON object.", e);
        }
    }
}
