package eu.vipatwork.web.reading;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.content.Download;

/** A file to take away. */
public final class FileResponse {

    private FileResponse() {}

    public static Response of(Download file) {
        return Response.ok(file.bytes(), file.mediaType())
                .tag(new EntityTag(file.tag()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }
}
