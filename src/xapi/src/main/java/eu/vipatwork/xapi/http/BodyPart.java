package eu.vipatwork.xapi.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A part of a multipart body: its headers, with names in lower case, and its bytes: in memory, or in a file above 64
 * KiB.
 *
 * @param sha256 of the bytes, in hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent")
record BodyPart(Map<String, String> headers, byte[] memory, Path file, long length, String sha256) {

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
    }

    byte[] bytes() throws IOException {
        return file == null ? memory : Files.readAllBytes(file);
    }
}
