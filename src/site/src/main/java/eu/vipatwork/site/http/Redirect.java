package eu.vipatwork.site.http;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.ws.rs.core.Response;

/** Ways on to another page of this site. */
public final class Redirect {

    private Redirect() {}

    /** To a path of ours, which may have a query and a fragment. */
    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** Where a form asked to go on to: a path of this site, or the fallback when it is anything else. */
    public static String safe(String path, String fallback) {
        try {
            URI uri = new URI(path);
            boolean ours = uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && path.startsWith("/")
                    && !path.startsWith("//")
                    && !path.contains("\\");
            return ours ? path : fallback;
        } catch (URISyntaxException e) {
            return fallback;
        }
    }
}
