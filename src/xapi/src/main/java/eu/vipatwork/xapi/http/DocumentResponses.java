package eu.vipatwork.xapi.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ArrayNode;

import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.document.Document;
import eu.vipatwork.xapi.document.DocumentKey;
import eu.vipatwork.xapi.document.StoreDocument;
import eu.vipatwork.xapi.document.StoreDocument.Outcome;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.XapiVersion;

/** Responses shared by the three document resources (xAPI 1.0.3 Communication 2.2 and 3.1; 2.0 4.1.4). */
@ApplicationScoped
public class DocumentResponses {

    private final StoreDocument documents;
    private final XapiSettings settings;

    /** For the CDI proxy. */
    protected DocumentResponses() {
        this(null, null);
    }

    @Inject
    public DocumentResponses(StoreDocument documents, XapiSettings settings) {
        this.documents = documents;
        this.settings = settings;
    }

    Response get(XapiRequest call, DocumentKey key, String id) {
        Document document =
                documents.find(key, id).orElseThrow(() -> new XapiException(404, "There is no such document."));
        Optional<String> known = call.header("If-None-Match");
        if (known.isPresent() && includes(known.get(), document)) {
            return Response.notModified(new EntityTag(document.etag())).build();
        }
        return Response.ok(document.bytes())
                .header("Content-Type", document.contentType())
                .tag(new EntityTag(document.etag()))
                .lastModified(Date.from(document.updated()))
                .build();
    }

    Response ids(XapiRequest call, DocumentKey key) {
        List<String> ids = documents.ids(key, call.timestamp("since").orElse(null));
        ArrayNode list = Json.array();
        ids.forEach(list::add);
        return Response.ok(Json.write(list), "application/json").build();
    }

    /** Replaces an existing document only if a precondition names it. */
    Response putWithPrecondition(XapiRequest call, DocumentKey key, String id, InputStream body) throws IOException {
        return put(call, key, id, body, existing -> checkRequired(call, existing));
    }

    /** Checks a precondition if there is one. */
    Response put(XapiRequest call, DocumentKey key, String id, InputStream body) throws IOException {
        return put(call, key, id, body, precondition(call));
    }

    private Response put(
            XapiRequest call,
            DocumentKey key,
            String id,
            InputStream body,
            Function<Optional<Document>, Optional<Outcome.Refused>> condition)
            throws IOException {
        byte[] bytes = RequestBodies.read(body, settings.largestBody());
        String type = contentType(call);
        return response(StoreRetry.run(() -> documents.put(key, id, type, bytes, condition)));
    }

    Response post(XapiRequest call, DocumentKey key, String id, InputStream body) throws IOException {
        byte[] bytes = RequestBodies.read(body, settings.largestBody());
        String type = contentType(call);
        return response(StoreRetry.run(() -> documents.merge(key, id, type, bytes, precondition(call))));
    }

    Response delete(XapiRequest call, DocumentKey key, String id) {
        return response(StoreRetry.run(() -> documents.delete(key, id, precondition(call))));
    }

    Response deleteAll(DocumentKey key) {
        StoreRetry.run(() -> {
            documents.deleteAll(key);
            return key;
        });
        return Response.noContent().build();
    }

    private static Function<Optional<Document>, Optional<Outcome.Refused>> precondition(XapiRequest call) {
        return existing -> check(call, existing);
    }

    private static String contentType(XapiRequest call) {
        call.mediaType();
        return call.header("Content-Type").orElse("application/octet-stream");
    }

    private static Response response(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new XapiException(refused.status(), refused.reason());
        }
        if (outcome instanceof Outcome.NotMergeable not) {
            throw XapiException.badRequest(not.reason());
        }
        return Response.noContent().build();
    }

    private static Optional<Outcome.Refused> check(XapiRequest call, Optional<Document> existing) {
        Optional<String> match = call.header("If-Match");
        if (match.isPresent()
                && !existing.map(document -> includes(match.get(), document)).orElse(false)) {
            return refuse(412, "The document is not the one that If-Match names.");
        }
        Optional<String> none = call.header("If-None-Match");
        if (none.isPresent()
                && existing.map(document -> includes(none.get(), document)).orElse(false)) {
            return refuse(412, "The document is one that If-None-Match names.");
        }
        return Optional.empty();
    }

    private static Optional<Outcome.Refused> checkRequired(XapiRequest call, Optional<Document> existing) {
        if (call.header("If-Match").isPresent() || call.header("If-None-Match").isPresent()) {
            return check(call, existing);
        }
        if (existing.isPresent()) {
            return refuse(
                    409,
                    "The document exists. Read it, and put the new one with If-Match and its ETag, so that no other"
                            + " change is lost.");
        }
        return call.version() == XapiVersion.V1
                ? refuse(400, "Send If-None-Match: * to add a document, or If-Match to replace one.")
                : Optional.empty();
    }

    private static Optional<Outcome.Refused> refuse(int status, String reason) {
        return Optional.of(new Outcome.Refused(status, reason));
    }

    /** Whether a list of entity tags includes the document's (RFC 9110, 13.1); missing quotes are tolerated. */
    private static boolean includes(String header, Document document) {
        for (String each : header.split(",", -1)) {
            String tag = each.strip();
            if (tag.equals("*")) {
                return true;
            }
            tag = tag.startsWith("W/") ? tag.substring(2) : tag;
            tag = tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")
                    ? tag.substring(1, tag.length() - 1)
                    : tag;
            if (tag.equals(document.etag())) {
                return true;
            }
        }
        return false;
    }
}
