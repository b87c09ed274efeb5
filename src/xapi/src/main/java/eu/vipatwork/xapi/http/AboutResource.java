package eu.vipatwork.xapi.http;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.statement.Json;

/** About: the versions of xAPI that this store supports (xAPI 1.0.3 Communication 2.8; 2.0 4.1.6.7). */
@Path("about")
public class AboutResource {

    private static final List<String> VERSIONS = List.of("2.0.0", "1.0.3", "1.0.2", "1.0.1", "1.0.0");

    @GET
    public Response get() {
        ObjectNode about = Json.object();
        ArrayNode versions = about.putArray("version");
        VERSIONS.forEach(versions::add);
        about.putObject("extensions");
        return Response.ok(Json.write(about), "application/json").build();
    }
}
