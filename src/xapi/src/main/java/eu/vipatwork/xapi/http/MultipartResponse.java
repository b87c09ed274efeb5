package eu.vipatwork.xapi.http;

import java.util.Set;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.store.AttachmentRepository;
import eu.vipatwork.xapi.store.MultipartBody;

/** A response with attachments: multipart even when there are none. */
final class MultipartResponse {

    private MultipartResponse() {}

    static Response.ResponseBuilder of(
            String json, OrganisationId tenant, Set<String> hashes, AttachmentRepository attachments) {
        MultipartBody body = MultipartBody.of(json, tenant, attachments.of(tenant, hashes), attachments);
        StreamingOutput out = body::writeTo;
        return Response.ok(out).header(HttpHeaders.CONTENT_TYPE, body.contentType());
    }
}
