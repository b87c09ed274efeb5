package eu.vipatwork.reading.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eu.vipatwork.content.http.OpenApiResource;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.view.View;

/** Documentation of the JSON API for developers, from its OpenAPI description. It is in English. */
@Path("/developers")
@ApplicationScoped
@OpenToAll
public class ApiPage {

    /** An operation of the API. */
    public record Route(String method, String path, String summary, List<Parameter> parameters, List<Answer> answers) {}

    /** A parameter of an operation. */
    public record Parameter(String name, String place, String description, boolean required) {}

    /** A possible response. */
    public record Answer(String status, String description, String types) {}

    @GET
    public View show() {
        return new View("reading/developers", Map.of("routes", routes()));
    }

    private static List<Route> routes() {
        try (JsonReader reader = Json.createReader(new StringReader(OpenApiResource.description("json")))) {
            JsonObject description = reader.readObject();
            String server = description.getJsonArray("servers").getJsonObject(0).getString("url");
            List<Route> routes = new ArrayList<>();
            description.getJsonObject("paths").forEach((path, operations) -> operations
                    .asJsonObject()
                    .forEach((method, operation) ->
                            routes.add(route(method, server + path, operation.asJsonObject(), description))));
            return routes;
        }
    }

    private static Route route(String method, String path, JsonObject operation, JsonObject description) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.containsKey("parameters")) {
            operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                    .map(one -> resolved(one, description))
                    .forEach(one -> parameters.add(new Parameter(
                            one.getString("name"),
                            one.getString("in"),
                            one.getString("description", ""),
                            one.getBoolean("required", false))));
        }
        List<Answer> answers = new ArrayList<>();
        operation
                .getJsonObject("responses")
                .forEach((status, answer) -> answers.add(answer(status, resolved(answer.asJsonObject(), description))));
        return new Route(
                method.toUpperCase(Locale.ROOT), path, operation.getString("summary", ""), parameters, answers);
    }

    /** Follows a reference to a shared part of the description. */
    private static JsonObject resolved(JsonObject one, JsonObject description) {
        return one.containsKey("$ref")
                ? description.getValue(one.getString("$ref").substring(1)).asJsonObject()
                : one;
    }

    private static Answer answer(String status, JsonObject answer) {
        String types = answer.containsKey("content")
                ? String.join(", ", answer.getJsonObject("content").keySet())
                : "";
        return new Answer(status, answer.getString("description", ""), types);
    }
}
