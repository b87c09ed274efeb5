package eu.vipatwork.site.http;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.ws.rs.core.Response;

/** Redirects to pages of this site (303). */
public final class Redirect {

    private Redirect() {}

    /** To a path of this site, which may have a query and a fragment. */
    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** The path that a form named as its next page if it is a path of this site, otherwise the fallback. */
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
