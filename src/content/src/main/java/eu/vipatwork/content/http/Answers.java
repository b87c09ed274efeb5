package eu.vipatwork.content.http;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

/** Responses with their caching: for ever for what is released, with a question each time for what is the latest. */
final class Answers {

    private static final int YEAR = 31_536_000;

    private Answers() {}

    /** A thing of a release: it never changes. */
    static Response unchanging(Request request, String tag, String mediaType, Object entity) {
        EntityTag entityTag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        Response.ResponseBuilder response = unchanged != null ? unchanged : Response.ok(body(entity), mediaType);
        CacheControl keep = new CacheControl();
        keep.setMaxAge(YEAR);
        keep.getCacheExtension().put("immutable", null);
        return response.tag(entityTag).cacheControl(keep).build();
    }

    /** What the latest release decides. */
    static Response current(Request request, String tag, String mediaType, Object entity) {
        EntityTag entityTag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        Response.ResponseBuilder response = unchanged != null ? unchanged : Response.ok(body(entity), mediaType);
        CacheControl ask = new CacheControl();
        ask.setNoCache(true);
        return response.tag(entityTag).cacheControl(ask).build();
    }

    /** RFC 9457. */
    static Response missing(String what) {
        return Response.status(Response.Status.NOT_FOUND)
                .type("application/problem+json")
                .entity("{\"status\":404,\"title\":\"There is no such " + what + "\"}")
                .build();
    }

    private static Object body(Object entity) {
        return entity instanceof JsonNode json ? json.toString() : entity;
    }
}
