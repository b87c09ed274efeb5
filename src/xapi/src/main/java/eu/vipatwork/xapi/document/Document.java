package eu.vipatwork.xapi.document;

import java.time.Instant;

/**
 * A document of the State or Profile resources, stored as received.
 *
 * @param etag of these bytes, without quotes: their SHA-1 in hexadecimal digits
 * @param updated in microseconds
 */
@SuppressWarnings("ArrayRecordComponent")
public record Document(String id, String contentType, byte[] bytes, String etag, Instant updated) {}
