package eu.vipatwork.xapi;

import java.net.URI;
import java.nio.file.Path;

/** What the store has to be told. The defaults are those of a small server. */
public interface XapiSettings {

    /** The address of this server, as it is seen from outside, without a slash at its end; its own authority lives there. */
    URI baseUrl();

    /** Where large bodies rest while they are read. */
    Path data();

    /** The largest body of statements without attachments, and of a document, in bytes; 413 beyond it. */
    default long largestBody() {
        return 16L << 20;
    }

    /** The largest body with attachments, in bytes; 413 beyond it. */
    default long largestAttachments() {
        return 1L << 30;
    }

    /** The most statements in one request; 413 beyond it. */
    default int largestBatch() {
        return 5_000;
    }

    /** The most requests of one key in a second, on average over ten; 429 beyond it; 0 for no limit. */
    default int requestsPerSecond() {
        return 0;
    }

    /** The most statements in one answer. */
    default int largestPage() {
        return 500;
    }

    /** The OpenID Connect issuer whose tokens are taken, or empty text for none. */
    default String issuer() {
        return "";
    }

    /** The audience that such a token must name, or empty text for the base address. */
    default String audience() {
        return "";
    }
}
