package eu.vipatwork.xapi.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.apache.commons.codec.digest.DigestUtils;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.statement.InvalidJsonException;
import eu.vipatwork.xapi.statement.Json;

/**
 * Stores documents of clients. A client that changes one states which version it expects; the row is locked between
 * this check and the change.
 */
@Dependent
public class StoreDocument {

    private final DocumentRepository documents;
    private final InstantSource clock;

    /** The result of a change. */
    public sealed interface Outcome {
        /** The change was made. */
        record Done() implements Outcome {}

        /** The caller's condition refused the change. */
        record Refused(int status, String reason) implements Outcome {}

        /** Only two JSON objects can be merged, and one of the two is not one. */
        record NotMergeable(String reason) implements Outcome {}
    }

    @Inject
    public StoreDocument(DocumentRepository documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Adds or replaces a document.
     *
     * @param condition checks the existing document; returns a refusal, or empty to proceed
     */
    @Transactional
    public Outcome put(
            DocumentKey key,
            String id,
            String contentType,
            byte[] bytes,
            Function<Optional<Document>, Optional<Outcome.Refused>> condition) {
        Optional<Document> existing = documents.lock(key, id);
        Optional<Outcome.Refused> refusal = condition.apply(existing);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        write(key, existing.isPresent(), id, contentType, bytes);
        return new Outcome.Done();
    }

    /** Merges the top level of a JSON object into the existing one; where existing is none, as {@link #put}. */
    @Transactional
    public Outcome merge(
            DocumentKey key,
            String id,
            String contentType,
            byte[] bytes,
            Function<Optional<Document>, Optional<Outcome.Refused>> condition) {
        Optional<Document> existing = documents.lock(key, id);
        Optional<Outcome.Refused> refusal = condition.apply(existing);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        byte[] merged = bytes;
        String type = contentType;
        if (existing.isPresent()) {
            Optional<ObjectNode> before =
                    object(existing.get().contentType(), existing.get().bytes());
            Optional<ObjectNode> after = object(contentType, bytes);
            if (before.isEmpty() || after.isEmpty()) {
                return new Outcome.NotMergeable((before.isEmpty() ? "The stored document" : "The document sent")
                        + " is not a JSON object of the Content-Type application/json.");
            }
            merged = Json.write(before.get().setAll(after.get())).getBytes(StandardCharsets.UTF_8);
            type = existing.get().contentType();
        } else if (isJson(contentType) && object(contentType, bytes).isEmpty()) {
            return new Outcome.NotMergeable("The document sent is not a JSON object.");
        }
        write(key, existing.isPresent(), id, type, merged);
        return new Outcome.Done();
    }

    @Transactional
    public Outcome delete(
            DocumentKey key, String id, Function<Optional<Document>, Optional<Outcome.Refused>> condition) {
        Optional<Document> existing = documents.lock(key, id);
        Optional<Outcome.Refused> refusal = condition.apply(existing);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (existing.isPresent()) {
            documents.delete(key, id);
        }
        return new Outcome.Done();
    }

    @Transactional
    public void deleteAll(DocumentKey key) {
        documents.deleteAll(key);
    }

    @Transactional
    public Optional<Document> find(DocumentKey key, String id) {
        return documents.find(key, id);
    }

    /** The ids of those updated after the moment, or of all when it is null. */
    @Transactional
    public List<String> ids(DocumentKey key, Instant since) {
        return documents.ids(key, since);
    }

    private void write(DocumentKey key, boolean existing, String id, String contentType, byte[] bytes) {
        Document document = new Document(id, contentType, bytes, etag(bytes), clock.instant());
        if (existing) {
            documents.replace(key, document);
        } else {
            documents.add(key, document);
        }
    }

    private static boolean isJson(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .equalsIgnoreCase("application/json");
    }

    private static Optional<ObjectNode> object(String contentType, byte[] bytes) {
        if (!isJson(contentType)) {
            return Optional.empty();
        }
        try {
            JsonNode node = Json.read(bytes);
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (InvalidJsonException e) {
            return Optional.empty();
        }
    }

    /** SHA-1, as the specification asks for; it only identifies a version and protects nothing. */
    private static String etag(byte[] bytes) {
        return DigestUtils.sha1Hex(bytes);
    }
}
