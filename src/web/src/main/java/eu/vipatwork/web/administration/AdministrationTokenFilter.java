package eu.vipatwork.web.administration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.shared.Settings;

/**
 * Requires the token of the file {@code admin-token} in the data folder; without that file, every request is refused.
 */
@Provider
@ApplicationScoped
public class AdministrationTokenFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Settings settings;

    protected AdministrationTokenFilter() {
        this(null); // for the proxy
    }

    @Inject
    public AdministrationTokenFilter(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Path file = settings.dataFolder().resolve("admin-token");
        boolean known = header != null
                && header.startsWith(SCHEME)
                && Files.isReadable(file)
                && matches(Files.readString(file).strip(), header.substring(SCHEME.length()));
        if (!known) {
            request.abortWith(
                    ProblemDetails.response(401, "The token is missing or is not the one in the data folder."));
        }
    }

    private static boolean matches(String expected, String given) {
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
