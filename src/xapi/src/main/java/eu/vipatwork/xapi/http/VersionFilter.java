package eu.vipatwork.xapi.http;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.xapi.statement.XapiVersion;

/** Determines the version of a request (xAPI 1.0.3 Communication 3.3). Only About works without one. */
@Provider
@PreMatching
@Priority(200)
public class VersionFilter implements ContainerRequestFilter {

    static final String HEADER = "X-Experience-API-Version";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.abortWith(Response.noContent()
                    .header("Allow", "GET, HEAD, PUT, POST, DELETE, OPTIONS")
                    .build());
            return;
        }
        String header = request.getHeaderString(HEADER);
        Optional<XapiVersion> version = of(header);
        version.ifPresent(known -> request.setProperty(XapiRequest.VERSION, known));
        if (version.isEmpty() && !isAbout(request)) {
            request.abortWith(unsupported(header).getResponse());
        }
    }

    /** The supported version that the header names. */
    static Optional<XapiVersion> of(String header) {
        return header == null ? Optional.empty() : XapiVersion.of(header.trim());
    }

    static XapiException unsupported(String header) {
        return XapiException.badRequest(
                header == null
                        ? "The header " + HEADER + " is missing; this server supports 1.0.3 and 2.0.0."
                        : "This server supports the versions 1.0.3 and 2.0.0, not " + header + ".");
    }

    static boolean isAbout(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.equals("about") || path.equals("/about");
    }

    static boolean isStatements(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.equals("statements") || path.equals("/statements");
    }
}
