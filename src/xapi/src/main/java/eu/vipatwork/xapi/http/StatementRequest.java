package eu.vipatwork.xapi.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.statement.DeclaredAttachments;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.StatementSignature;
import eu.vipatwork.xapi.statement.XapiVersion;
import eu.vipatwork.xapi.store.Attachment;

/**
 * The body of a request that stores statements: JSON, or multipart with JSON first and attachments after it (xAPI 1.0.3
 * Communication 1.5.2; 2.0 4.1.3). Every attachment needs a part or a fileUrl, and every part must belong to an
 * attachment.
 */
final class StatementRequest implements Closeable {

    private final JsonNode json;
    private final List<Attachment> attachments;
    private final MultipartReader multipart;

    private StatementRequest(JsonNode json, List<Attachment> attachments, MultipartReader multipart) {
        this.json = json;
        this.attachments = attachments;
        this.multipart = multipart;
    }

    /** @throws XapiException 400 when it is malformed, 413 when it is too large */
    static StatementRequest read(MediaType type, XapiVersion version, InputStream body, XapiSettings settings)
            throws IOException {
        if (type == null) {
            throw XapiException.badRequest("The header Content-Type is missing.");
        }
        if (XapiRequest.isJson(type)) {
            StatementRequest request =
                    new StatementRequest(Json.read(RequestBodies.read(body, settings.largestBody())), List.of(), null);
            request.matchAttachments(Map.of(), version);
            return request;
        }
        if (!type.getType().equalsIgnoreCase("multipart") || !type.getSubtype().equalsIgnoreCase("mixed")) {
            throw XapiException.badRequest("The Content-Type must be application/json or multipart/mixed.");
        }
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw XapiException.badRequest("The Content-Type multipart/mixed needs a boundary.");
        }
        Path folder = settings.data().resolve("xapi-incoming");
        MultipartReader multipart = new MultipartReader(body, boundary, folder, settings.largestAttachments());
        try {
            return read(multipart, settings, version);
        } catch (RuntimeException | IOException e) {
            multipart.close();
            throw e;
        }
    }

    /** The statements in order, also when there is only one. */
    List<JsonNode> statements() {
        if (!json.isArray()) {
            return List.of(json);
        }
        List<JsonNode> statements = new ArrayList<>(json.size());
        json.forEach(statements::add);
        return statements;
    }

    JsonNode json() {
        return json;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    @Override
    public void close() throws IOException {
        if (multipart != null) {
            multipart.close();
        }
    }

    private static StatementRequest read(MultipartReader multipart, XapiSettings settings, XapiVersion version)
            throws IOException {
        List<BodyPart> parts = multipart.parts();
        if (parts.isEmpty()) {
            throw XapiException.badRequest("The multipart body has no parts.");
        }
        BodyPart first = parts.get(0);
        if (!isJson(first.headers().get("content-type"))) {
            throw XapiException.badRequest("The first part of the body must be application/json.");
        }
        if (first.length() > settings.largestBody()) {
            throw RequestBodies.tooLarge(settings.largestBody());
        }
        Map<String, BodyPart> byHash = new HashMap<>();
        for (BodyPart part : parts.subList(1, parts.size())) {
            byHash.put(hash(part), part);
        }
        StatementRequest request = new StatementRequest(Json.read(first.bytes()), new ArrayList<>(), multipart);
        request.matchAttachments(byHash, version);
        return request;
    }

    private static boolean isJson(String contentType) {
        try {
            return contentType != null && XapiRequest.isJson(MediaType.valueOf(contentType));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String hash(BodyPart part) {
        if (!"binary".equalsIgnoreCase(part.headers().get("content-transfer-encoding"))) {
            throw XapiException.badRequest(
                    "Each attachment's part needs the header Content-Transfer-Encoding: binary.");
        }
        String hash = part.headers().get("x-experience-api-hash");
        if (hash == null) {
            throw XapiException.badRequest("Each attachment's part needs the header X-Experience-API-Hash.");
        }
        if (!hash.equalsIgnoreCase(part.sha256())) {
            throw XapiException.badRequest("The SHA-256 of a part differs from its header X-Experience-API-Hash.");
        }
        return hash.toLowerCase(Locale.ROOT);
    }

    private void matchAttachments(Map<String, BodyPart> parts, XapiVersion version) throws IOException {
        Map<String, BodyPart> unclaimed = new HashMap<>(parts);
        for (JsonNode statement : statements()) {
            for (JsonNode attachment : DeclaredAttachments.of(statement)) {
                String sha2 = attachment.path("sha2").asText().toLowerCase(Locale.ROOT);
                BodyPart part = parts.get(sha2);
                if (part == null) {
                    if (!attachment.has("fileUrl")) {
                        throw XapiException.badRequest("The attachment " + sha2 + " has neither a fileUrl nor a part.");
                    }
                    continue;
                }
                String contentType = attachment.path("contentType").asText();
                checkContentType(part, contentType);
                if (unclaimed.remove(sha2) != null) {
                    attachments.add(new Attachment(sha2, contentType, part.length(), part::open));
                }
                if (statement instanceof ObjectNode signed
                        && StatementSignature.USAGE.equals(
                                attachment.path("usageType").asText())) {
                    StatementSignature.check(signed, contentType, part.bytes(), version);
                }
            }
        }
        if (!unclaimed.isEmpty()) {
            throw XapiException.badRequest(
                    "No attachment of a statement belongs to the part " + unclaimed.keySet() + ".");
        }
    }

    private static void checkContentType(BodyPart part, String contentType) {
        String sent = part.headers().get("content-type");
        if (sent != null && !type(sent).equals(type(contentType))) {
            throw XapiException.badRequest(
                    "A part has the Content-Type " + sent + ", but its attachment has " + contentType + ".");
        }
    }

    private static String type(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
