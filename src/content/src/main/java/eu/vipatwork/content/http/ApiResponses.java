package eu.vipatwork.content.http;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Responses with their caching: content of a release may be cached for a year, the latest release is revalidated. */
final class ApiResponses {

    /** The media type of a problem. */
    static final String PROBLEM = "application/problem+json";

    private static final int YEAR = 31_536_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private ApiResponses() {}

    /** Part of a release: it never changes. */
    static Response unchanging(Request request, String tag, String mediaType, Object entity) {
        EntityTag entityTag = new EntityTag(tag.replace(' ', '/'));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        Response.ResponseBuilder response = unchanged != null ? unchanged : Response.ok(body(entity), mediaType);
        CacheControl keep = new CacheControl();
        keep.setMaxAge(YEAR);
        keep.getCacheExtension().put("immutable", null);
        return response.tag(entityTag).cacheControl(keep).build();
    }

    /** Depends on which release is the latest. */
    static Response current(Request request, String tag, String mediaType, Object entity) {
        EntityTag entityTag = new EntityTag(tag.replace(' ', '/'));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        Response.ResponseBuilder response = unchanged != null ? unchanged : Response.ok(body(entity), mediaType);
        CacheControl ask = new CacheControl();
        ask.setNoCache(true);
        return response.tag(entityTag).cacheControl(ask).build();
    }

    /** Not cached. */
    static Response fresh(Object entity) {
        return Response.ok(body(entity), MediaType.APPLICATION_JSON_TYPE).build();
    }

    static Response missing(String what) {
        return problem(Response.Status.NOT_FOUND.getStatusCode(), "There is no such " + what);
    }

    /** RFC 9457. */
    static Response problem(int status, String title) {
        return Response.status(status)
                .type(PROBLEM)
                .entity(json(new ProblemJson(status, title)))
                .build();
    }

    /** As JSON; null values are left out. */
    static String json(Object entity) {
        try {
            return JSON.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + entity, e);
        }
    }

    /** Texts and bytes are sent as they are. */
    private static Object body(Object entity) {
        return entity instanceof CharSequence || entity instanceof byte[] ? entity : json(entity);
    }
}
