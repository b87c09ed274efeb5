package eu.vipatwork.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was sent with a form. It is deleted when the request ends.
 *
 * @param name as sent by the browser; not to be trusted
 * @param length in bytes
 */
public record Upload(String name, Path file, long length) {

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
