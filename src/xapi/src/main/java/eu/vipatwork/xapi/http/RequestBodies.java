package eu.vipatwork.xapi.http;

import java.io.IOException;
import java.io.InputStream;

/** Reads bodies, no further than allowed. */
final class RequestBodies {

    private RequestBodies() {}

    /** @throws XapiException 413 when there is more */
    static byte[] read(InputStream body, long most) throws IOException {
        byte[] bytes = body.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    static XapiException tooLarge(long most) {
        return new XapiException(413, "The body is larger than the " + most + " bytes that this server takes.");
    }
}
