package eu.vipatwork.site.http;

import java.util.function.Function;

import jakarta.ws.rs.NotFoundException;

/** Reads an id from an address or a form; a malformed id is answered with 404. */
public final class PathId {

    private PathId() {}

    /**
     * @param reader a constructor or factory that throws {@link IllegalArgumentException} for a malformed id
     * @throws NotFoundException when the id is malformed
     */
    public static <T> T of(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
