package eu.vipatwork.xapi.http;

import java.util.Set;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.Attachments;
import eu.vipatwork.xapi.MultipartBody;

/** An answer with attachments: in several parts even when there is none. */
final class MultipartAnswer {

    private MultipartAnswer() {}

    static Response.ResponseBuilder of(
            String json, OrganisationId tenant, Set<String> hashes, Attachments attachments) {
        MultipartBody body = MultipartBody.of(json, tenant, attachments.of(tenant, hashes), attachments);
        StreamingOutput out = body::writeTo;
        return Response.ok(out).header(HttpHeaders.CONTENT_TYPE, body.contentType());
    }
}
