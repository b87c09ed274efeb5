package eu.vipatwork.content.document;

/**
 * A file for download.
 *
 * @param name the file name, for example {@code role-canvas.docx}
 * @param bytes not to be modified
 * @param tag changes when the bytes may have changed; for {@code ETag}
 */
@SuppressWarnings("ArrayRecordComponent") // handed to a response as it is, never compared
public record Download(String name, String mediaType, byte[] bytes, String tag) {}
