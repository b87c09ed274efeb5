package eu.vipatwork.xapi.store;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an attachment on their way into the store.
 *
 * @param sha2 what they hash to, in lower-case hexadecimal digits
 */
public record Attachment(String sha2, String contentType, long length, Content content) {

    /** Opens the bytes, as often as needed. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
