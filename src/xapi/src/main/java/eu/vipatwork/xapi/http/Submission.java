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

import eu.vipatwork.xapi.Attachment;
import eu.vipatwork.xapi.XapiSettings;
import eu.vipatwork.xapi.statement.AttachedFiles;
import eu.vipatwork.xapi.statement.Json;
import eu.vipatwork.xapi.statement.Signature;
import eu.vipatwork.xapi.statement.XapiVersion;

/**
 * The body of a request that brings statements: JSON, or several parts of which the first is JSON and the others are attachments (xAPI 1.0.3
 * Communication 1.5.2; 2.0 4.1.3). Every attachment has a part or an address, every part is somebody's attachment.
 */
final class Submission implements Closeable {

    private final JsonNode json;
    private final List<Attachment> attachments;
    private final Multipart multipart;

    private Submission(JsonNode json, List<Attachment> attachments, Multipart multipart) {
        this.json = json;
        this.attachments = attachments;
        this.multipart = multipart;
    }

    /** @throws Refused 400 when it is malformed, 413 when it is too large */
    static Submission read(MediaType type, XapiVersion version, InputStream body, XapiSettings settings)
            throws IOException {
        if (type == null) {
            throw Refused.badRequest("The header Content-Type is missing.");
        }
        if (Call.isJson(type)) {
            Submission submission =
                    new Submission(Json.read(Bodies.read(body, settings.largestBody())), List.of(), null);
            submission.match(Map.of(), version);
            return submission;
        }
        if (!type.getType().equalsIgnoreCase("multipart") || !type.getSubtype().equalsIgnoreCase("mixed")) {
            throw Refused.badRequest("The Content-Type must be application/json or multipart/mixed.");
        }
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw Refused.badRequest("The Content-Type multipart/mixed needs a boundary.");
        }
        Path folder = settings.data().resolve("xapi-incoming");
        Multipart multipart = new Multipart(body, boundary, folder, settings.largestAttachments());
        try {
            return read(multipart, settings, version);
        } catch (RuntimeException | IOException e) {
            multipart.close();
            throw e;
        }
    }

    /** The statements in their order; one that came alone, too. */
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

    private static Submission read(Multipart multipart, XapiSettings settings, XapiVersion version) throws IOException {
        List<Part> parts = multipart.parts();
        if (parts.isEmpty()) {
            throw Refused.badRequest("The multipart body has no parts.");
        }
        Part first = parts.get(0);
        if (!isJson(first.headers().get("content-type"))) {
            throw Refused.badRequest("The first part of the body must be application/json.");
        }
        if (first.length() > settings.largestBody()) {
            throw Bodies.tooLarge(settings.largestBody());
        }
        Map<String, Part> byHash = new HashMap<>();
        for (Part part : parts.subList(1, parts.size())) {
            byHash.put(hash(part), part);
        }
        Submission submission = new Submission(Json.read(first.bytes()), new ArrayList<>(), multipart);
        submission.match(byHash, version);
        return submission;
    }

    private static boolean isJson(String contentType) {
        try {
            return contentType != null && Call.isJson(MediaType.valueOf(contentType));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String hash(Part part) {
        if (!"binary".equalsIgnoreCase(part.headers().get("content-transfer-encoding"))) {
            throw Refused.badRequest("Each attachment's part needs the header Content-Transfer-Encoding: binary.");
        }
        String hash = part.headers().get("x-experience-api-hash");
        if (hash == null) {
            throw Refused.badRequest("Each attachment's part needs the header X-Experience-API-Hash.");
        }
        if (!hash.equalsIgnoreCase(part.sha256())) {
            throw Refused.badRequest("A part has other bytes than its header X-Experience-API-Hash says, as SHA-256.");
        }
        return hash.toLowerCase(Locale.ROOT);
    }

    private void match(Map<String, Part> parts, XapiVersion version) throws IOException {
        Map<String, Part> unclaimed = new HashMap<>(parts);
        for (JsonNode statement : statements()) {
            for (JsonNode attachment : AttachedFiles.of(statement)) {
                String sha2 = attachment.path("sha2").asText().toLowerCase(Locale.ROOT);
                Part part = parts.get(sha2);
                if (part == null) {
                    if (!attachment.has("fileUrl")) {
                        throw Refused.badRequest("The attachment " + sha2 + " has neither a fileUrl nor a part.");
                    }
                    continue;
                }
                String contentType = attachment.path("contentType").asText();
                accept(part, contentType);
                if (unclaimed.remove(sha2) != null) {
                    attachments.add(new Attachment(sha2, contentType, part.length(), part::open));
                }
                if (statement instanceof ObjectNode signed
                        && Signature.USAGE.equals(attachment.path("usageType").asText())) {
                    Signature.check(signed, contentType, part.bytes(), version);
                }
            }
        }
        if (!unclaimed.isEmpty()) {
            throw Refused.badRequest("No statement has an attachment for the part " + unclaimed.keySet() + ".");
        }
    }

    private static void accept(Part part, String contentType) {
        String sent = part.headers().get("content-type");
        if (sent != null && !type(sent).equals(type(contentType))) {
            throw Refused.badRequest(
                    "A part has the Content-Type " + sent + ", its attachment says " + contentType + ".");
        }
    }

    private static String type(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
