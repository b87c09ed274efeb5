package eu.vipatwork.xapi.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vipatwork.xapi.statement.InvalidJsonException;
import eu.vipatwork.xapi.statement.Json;

/**
 * Keeps documents of programs. Whoever changes one says what to expect of the one that is there, and nobody comes between the look and the change.
 */
@Dependent
public class StoreDocument {

    private final DocumentRepository documents;
    private final InstantSource clock;

    /** What became of a change. */
    public sealed interface Outcome {
        /** It was made. */
        record Done() implements Outcome {}

        /** It was refused by the caller's own condition, and why. */
        record Refused(int status, String reason) implements Outcome {}

        /** Only JSON objects can be merged, and one of the two is none. */
        record NotMergeable(String reason) implements Outcome {}
    }

    @Inject
    public StoreDocument(DocumentRepository documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Puts bytes in the place of what is there.
     *
     * @param condition looks at what is there; refuses, or gives empty to go on
     */
    @Transactional
    public Outcome put(
            DocumentKey key,
            String id,
            String contentType,
            byte[] bytes,
            Function<Optional<Document>, Optional<Outcome.Refused>> condition) {
        Optional<Document> there = documents.lock(key, id);
        Optional<Outcome.Refused> refusal = condition.apply(there);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        write(key, there.isPresent(), id, contentType, bytes);
        return new Outcome.Done();
    }

    /** Merges the top level of a JSON object into that of the one that is there; where there is none, as {@link #put}. */
    @Transactional
    public Outcome merge(
            DocumentKey key,
            String id,
            String contentType,
            byte[] bytes,
            Function<Optional<Document>, Optional<Outcome.Refused>> condition) {
        Optional<Document> there = documents.lock(key, id);
        Optional<Outcome.Refused> refusal = condition.apply(there);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        byte[] merged = bytes;
        String type = contentType;
        if (there.isPresent()) {
            Optional<ObjectNode> before =
                    object(there.get().contentType(), there.get().bytes());
            Optional<ObjectNode> after = object(contentType, bytes);
            if (before.isEmpty() || after.isEmpty()) {
                return new Outcome.NotMergeable((before.isEmpty() ? "What is there" : "What was sent")
                        + " is not a JSON object of the Content-Type application/json.");
            }
            merged = Json.write(before.get().setAll(after.get())).getBytes(StandardCharsets.UTF_8);
            type = there.get().contentType();
        } else if (isJson(contentType) && object(contentType, bytes).isEmpty()) {
            return new Outcome.NotMergeable("What was sent is not a JSON object.");
        }
        write(key, there.isPresent(), id, type, merged);
        return new Outcome.Done();
    }

    @Transactional
    public Outcome remove(
            DocumentKey key, String id, Function<Optional<Document>, Optional<Outcome.Refused>> condition) {
        Optional<Document> there = documents.lock(key, id);
        Optional<Outcome.Refused> refusal = condition.apply(there);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (there.isPresent()) {
            documents.remove(key, id);
        }
        return new Outcome.Done();
    }

    @Transactional
    public void removeAll(DocumentKey key) {
        documents.removeAll(key);
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

    private void write(DocumentKey key, boolean there, String id, String contentType, byte[] bytes) {
        Document document = new Document(id, contentType, bytes, etag(bytes), clock.instant());
        if (there) {
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

    /** SHA-1, which the specification asks for; it names a version here and guards nothing. */
    private static String etag(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
