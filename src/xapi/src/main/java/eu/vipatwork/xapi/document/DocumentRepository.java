package eu.vipatwork.xapi.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of documents, as the use cases see it. All works within the caller's transaction. */
public interface DocumentRepository {

    Optional<Document> find(DocumentKey key, String id);

    /** The same, and nobody else changes it before the transaction ends. */
    Optional<Document> lock(DocumentKey key, String id);

    /** Adds one that is not there. */
    void add(DocumentKey key, Document document);

    /** Replaces one that is locked. */
    void replace(DocumentKey key, Document document);

    void remove(DocumentKey key, String id);

    /** The ids of those updated after the moment, or of all when it is null; of every registration when the key has none. */
    List<String> ids(DocumentKey key, Instant since);

    /** Removes all; of every registration when the key has none. */
    void removeAll(DocumentKey key);
}
