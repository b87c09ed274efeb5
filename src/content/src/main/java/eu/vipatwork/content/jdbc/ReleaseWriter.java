package eu.vipatwork.content.jdbc;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.content.source.ContentFingerprint;
import eu.vipatwork.shared.Ids;

/** Writes one release on one connection. */
final class ReleaseWriter {

    private final Connection connection;
    private final String author;
    private final Instant now;

    ReleaseWriter(Connection connection, String author, Instant now) {
        this.connection = connection;
        this.author = author;
        this.now = now;
    }

    void publication(Publication publication) throws SQLException {
        if (find("select id from publication where id = ?", publication.id()).isPresent()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into publication (id, kind, created_at) values (?, ?, ?)")) {
            insert.setString(1, publication.id());
            insert.setString(2, publication.kind().word());
            UtcTimestamps.set(insert, 3, now);
            insert.executeUpdate();
        }
    }

    void release(Publication publication, String manifest, List<DocumentText> documents) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into publication_release (id, publication_id, version, released_on, manifest, sha256, author, "
                        + "note, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, publication.release().value());
            insert.setString(2, publication.id());
            insert.setString(3, publication.version());
            insert.setDate(4, Date.valueOf(publication.date()));
            insert.setString(5, manifest);
            insert.setString(6, ContentFingerprint.of(manifest, documents));
            insert.setString(7, author);
            insert.setString(8, publication.notes().in(publication.languages().get(0)));
            UtcTimestamps.set(insert, 9, now);
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into release_content (release_id, revision_id) values (?, ?)")) {
            Locale original = publication.languages().get(0);
            Map<String, String> originals = new HashMap<>();
            for (DocumentText document : originalsFirst(documents, original)) {
                String key = document.kind() + "/" + document.name();
                String revision = revision(publication.id(), document, originals.get(key));
                if (document.language().equals(original)) {
                    originals.put(key, revision);
                }
                insert.setString(1, publication.release().value());
                insert.setString(2, revision);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<DocumentText> originalsFirst(List<DocumentText> documents, Locale original) {
        return documents.stream()
                .sorted(Comparator.comparing(document -> !document.language().equals(original)))
                .toList();
    }

    /**
     * The revision with this text; a new one when the document never had it. A new translation refers to the original
     * of the same release; an unchanged translation keeps the original that it was made from.
     *
     * @param translates the revision of the original; null when this is the original
     */
    private String revision(String publication, DocumentText document, String translates) throws SQLException {
        String id = document(publication, document);
        String sha256 = document.sha256();
        Optional<String> existing = find(
                "select id from revision where document_id = ? and language = ? and sha256 = ?",
                id,
                document.language().toLanguageTag(),
                sha256);
        if (existing.isPresent()) {
            return existing.get();
        }
        String revision = RevisionId.next().toString();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into revision (id, document_id, language, source, sha256, author, created_at, translates) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, revision);
            insert.setString(2, id);
            insert.setString(3, document.language().toLanguageTag());
            insert.setString(4, document.text());
            insert.setString(5, sha256);
            insert.setString(6, author);
            UtcTimestamps.set(insert, 7, now);
            insert.setString(8, translates);
            insert.executeUpdate();
        }
        return revision;
    }

    private String document(String publication, DocumentText document) throws SQLException {
        Optional<String> existing = find(
                "select id from document where publication_id = ? and kind = ? and name = ?",
                publication,
                document.kind().word(),
                document.name());
        if (existing.isPresent()) {
            return existing.get();
        }
        String id = Ids.next().toString();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into document (id, publication_id, kind, name) values (?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, publication);
            insert.setString(3, document.kind().word());
            insert.setString(4, document.name());
            insert.executeUpdate();
        }
        return id;
    }

    private Optional<String> find(String sql, String... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
