package eu.vipatwork.xapi.store;

import java.io.IOException;
import java.io.InputStream;

/**
 * An attachment to be stored.
 *
 * @param sha2 of its bytes, in lower-case hexadecimal digits
 */
public record Attachment(String sha2, String contentType, long length, Content content) {

    /** Opens the bytes, any number of times. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
