package eu.vipatwork.xapi;

import java.net.URI;
import java.nio.file.Path;

/** Settings of the Learning Record Store. The defaults are those of a small server. */
public interface XapiSettings {

    /** The public address of this server, without a trailing slash. It is the home page of the server's own account. */
    URI baseUrl();

    /** Folder for large request bodies while they are read. */
    Path data();

    /** The largest body of statements without attachments, and of a document, in bytes; 413 above it. */
    default long largestBody() {
        return 16L << 20;
    }

    /** The largest body with attachments, in bytes; 413 above it. */
    default long largestAttachments() {
        return 1L << 30;
    }

    /** The most statements in one request; 413 above it. */
    default int largestBatch() {
        return 5_000;
    }

    /** The most requests of one key per second, on average over ten seconds; 429 above it; 0 for no limit. */
    default int requestsPerSecond() {
        return 0;
    }

    /** The most statements in one response. */
    default int largestPage() {
        return 500;
    }

    /** The OpenID Connect issuer whose tokens are accepted, or an empty string for none. */
    default String issuer() {
        return "";
    }

    /** The audience that such a token must name, or an empty string for the base address. */
    default String audience() {
        return "";
    }
}
