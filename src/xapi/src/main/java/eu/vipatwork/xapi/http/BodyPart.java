package eu.vipatwork.xapi.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A part of a multipart body: its headers, names in lower case, and its bytes, in memory or, when there are many, in a file.
 *
 * @param sha256 of the bytes, in hexadecimal digits
 */
record BodyPart(Map<String, String> headers, byte[] memory, Path file, long length, String sha256) {

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
    }

    byte[] bytes() throws IOException {
        return file == null ? memory : Files.readAllBytes(file);
    }
}
