package eu.vipatwork.content.http;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.document.Download;

/**
 * A downloadable file. It has an entity tag and is not sent again to a client that has it (RFC 9110, 13.1.2). At an
 * address that names a release, it may be cached for a year; elsewhere clients check each time.
 */
public final class FileResponse {

    private static final int YEAR = 31_536_000;

    private FileResponse() {}

    /** For a request without a condition. */
    public static Response of(Download file) {
        return Response.ok(file.bytes(), file.mediaType())
                .tag(new EntityTag(file.tag()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .build();
    }

    /** Of the latest release, or of that of the reader. */
    public static Response current(Download file, Request request) {
        CacheControl ask = new CacheControl();
        ask.setNoCache(true);
        return attached(file, request).cacheControl(ask).build();
    }

    /** Of a release that its address names. */
    public static Response unchanging(Download file, Request request) {
        return attached(file, request).cacheControl(keep()).build();
    }

    /** A picture of a release that its address names, to be shown in a page. */
    public static Response shown(Download file, Request request) {
        return tagged(file, request).cacheControl(keep()).build();
    }

    private static CacheControl keep() {
        CacheControl keep = new CacheControl();
        keep.setMaxAge(YEAR);
        keep.getCacheExtension().put("immutable", null);
        return keep;
    }

    private static Response.ResponseBuilder attached(Download file, Request request) {
        return tagged(file, request).header(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
    }

    private static String disposition(Download file) {
        return "attachment; filename=\"" + file.name() + "\"";
    }

    private static Response.ResponseBuilder tagged(Download file, Request request) {
        EntityTag tag = new EntityTag(file.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(file.bytes(), file.mediaType())).tag(tag);
    }
}
