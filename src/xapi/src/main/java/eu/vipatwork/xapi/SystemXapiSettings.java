package eu.vipatwork.xapi;

import java.net.URI;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Settings from system properties: {@code vipatwork.base-url}, {@code vipatwork.data}, {@code
 * vipatwork.xapi.largest-body}, {@code .largest-attachments} (bytes), {@code .largest-batch} (statements), {@code
 * .requests-per-second} (of one key), {@code .issuer}, {@code .audience}.
 */
@ApplicationScoped
public class SystemXapiSettings implements XapiSettings {

    private static final String PREFIX = "vipatwork.xapi.";

    @Override
    public URI baseUrl() {
        String address = System.getProperty("vipatwork.base-url", "http://localhost:8080");
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    @Override
    public Path data() {
        return Path.of(System.getProperty("vipatwork.data", System.getProperty("java.io.tmpdir")));
    }

    @Override
    public long largestBody() {
        return Long.getLong(PREFIX + "largest-body", XapiSettings.super.largestBody());
    }

    @Override
    public long largestAttachments() {
        return Long.getLong(PREFIX + "largest-attachments", XapiSettings.super.largestAttachments());
    }

    @Override
    public int largestBatch() {
        return Integer.getInteger(PREFIX + "largest-batch", XapiSettings.super.largestBatch());
    }

    @Override
    public int requestsPerSecond() {
        return Integer.getInteger(PREFIX + "requests-per-second", XapiSettings.super.requestsPerSecond());
    }

    @Override
    public String issuer() {
        return System.getProperty(PREFIX + "issuer", "");
    }

    @Override
    public String audience() {
        return System.getProperty(PREFIX + "audience", "");
    }
}
