package eu.vipatwork.content.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The OpenAPI description of this API, generated at build time. */
@Path("/openapi.{format: json|yaml}")
@ApplicationScoped
public class OpenApiResource {

    @GET
    @Operation(operationId = "openapi", summary = "This description, as JSON or YAML")
    @APIResponse(
            responseCode = "200",
            description = "The description",
            content = {@Content(mediaType = "application/json"), @Content(mediaType = "application/yaml")})
    public Response describe(
            @Parameter(description = "json or yaml") @PathParam("format") String format, @Context Request request) {
        String text = description(format);
        return ApiResponses.current(
                request, "openapi-" + Integer.toHexString(text.hashCode()), "application/" + format, text);
    }

    /** @param format {@code json} or {@code yaml} */
    public static String description(String format) {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("/openapi/openapi." + format)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
