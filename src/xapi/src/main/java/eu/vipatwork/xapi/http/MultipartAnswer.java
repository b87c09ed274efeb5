package eu.vipatwork.xapi.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.Attachments;

/** Statements with their attachments: multipart/mixed, each attachment once, even when there is none (xAPI 1.0.3 Communication 1.5.2). */
final class MultipartAnswer {

    private MultipartAnswer() {}

    static Response.ResponseBuilder of(
            String json, OrganisationId tenant, Set<String> hashes, Attachments attachments) {
        String boundary = "xapi-" + UUID.randomUUID();
        List<Attachments.Kept> kept = attachments.of(tenant, hashes);
        StreamingOutput body = out -> {
            out.write(bytes("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n"));
            out.write(bytes(json));
            for (Attachments.Kept attachment : kept) {
                out.write(bytes("\r\n--" + boundary + "\r\nContent-Type: " + attachment.contentType()
                        + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + attachment.sha2()
                        + "\r\n\r\n"));
                attachments.copy(tenant, attachment.sha2(), out);
            }
            out.write(bytes("\r\n--" + boundary + "--\r\n"));
        };
        return Response.ok(body).header("Content-Type", "multipart/mixed; boundary=" + boundary);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
