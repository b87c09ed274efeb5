package eu.vipatwork.content.document;

/**
 * A file to hand out.
 *
 * @param name for the reader's disk: {@code role-canvas.docx}
 * @param bytes not to be changed by anybody
 * @param tag changes when the bytes may have changed; for {@code ETag}
 */
@SuppressWarnings("ArrayRecordComponent") // handed to a response as it is, never compared
public record Download(String name, String mediaType, byte[] bytes, String tag) {}
