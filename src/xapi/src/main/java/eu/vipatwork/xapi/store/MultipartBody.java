package eu.vipatwork.xapi.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import eu.vipatwork.shared.OrganisationId;

/**
 * Statements with their attachments: {@code multipart/mixed}, each attachment once (xAPI 1.0.3 Communication 1.5.2; 2.0
 * 4.1.3).
 *
 * @param json the statements
 * @param files the stored attachments that go with them; may be empty
 */
public record MultipartBody(
        String json,
        OrganisationId tenant,
        List<AttachmentRepository.Kept> files,
        AttachmentRepository attachments,
        String boundary) {

    public static MultipartBody of(
            String json,
            OrganisationId tenant,
            List<AttachmentRepository.Kept> files,
            AttachmentRepository attachments) {
        return new MultipartBody(json, tenant, files, attachments, "xapi-" + UUID.randomUUID());
    }

    public String contentType() {
        return "multipart/mixed; boundary=" + boundary;
    }

    /** Needs no more memory than one piece of an attachment. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n"));
        out.write(bytes(json));
        for (AttachmentRepository.Kept file : files) {
            out.write(bytes("\r\n--" + boundary + "\r\nContent-Type: " + file.contentType()
                    + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + file.sha2() + "\r\n\r\n"));
            attachments.copy(tenant, file.sha2(), out);
        }
        out.write(bytes("\r\n--" + boundary + "--\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
