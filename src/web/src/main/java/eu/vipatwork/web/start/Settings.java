package eu.vipatwork.web.start;

import java.net.URI;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the launcher, or the JVM options of a stock server, say about this installation: system properties that begin
 * with {@code vipatwork.}. They are read once.
 */
@ApplicationScoped
public class Settings {

    private final Path data =
            Path.of(System.getProperty("vipatwork.data", "data")).toAbsolutePath();
    private final URI baseUrl =
            URI.create(withoutSlash(System.getProperty("vipatwork.base-url", "http://localhost:8080")));
    private final boolean developing = Boolean.getBoolean("vipatwork.dev");

    /** The folder that holds everything that must survive. */
    public Path data() {
        return data;
    }

    /** The address of the site as its users know it, without a slash at the end. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Whether the site is reached by TLS, so that cookies may be bound to it. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** Whether templates, texts and styles are read anew at each request. */
    public boolean developing() {
        return developing;
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
