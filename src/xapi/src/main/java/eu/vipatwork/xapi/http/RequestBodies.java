package eu.vipatwork.xapi.http;

import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies up to a limit. */
final class RequestBodies {

    private RequestBodies() {}

    /** @throws XapiException 413 when the body is larger */
    static byte[] read(InputStream body, long max) throws IOException {
        byte[] bytes = body.readNBytes((int) Math.min(max + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > max) {
            throw tooLarge(max);
        }
        return bytes;
    }

    static XapiException tooLarge(long max) {
        return new XapiException(413, "The body is larger than the allowed " + max + " bytes.");
    }
}
