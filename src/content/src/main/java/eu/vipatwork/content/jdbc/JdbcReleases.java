package eu.vipatwork.content.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.release.RevisionHistoryEntry;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.content.release.StoredRevision;
import eu.vipatwork.shared.PersonId;

/**
 * Releases in the tables {@code publication}, {@code publication_release}, {@code document}, {@code revision} and
 * {@code release_content}.
 */
@ApplicationScoped
public class JdbcReleases implements Releases {

    private final DataSource dataSource;

    @Inject
    public JdbcReleases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** For the client proxy. */
    protected JdbcReleases() {
        this(null);
    }

    @Override
    public List<StoredRelease> all() {
        List<StoredRelease> all = new ArrayList<>(query(
                "select id, sha256, created_at, author, withdrawn_at from publication_release", JdbcReleases::release));
        all.sort(Comparator.comparing(StoredRelease::id));
        return List.copyOf(all);
    }

    @Override
    public Optional<StoredRelease> find(ReleaseId release) {
        return query(
                        "select id, sha256, created_at, author, withdrawn_at from publication_release where id = ?",
                        JdbcReleases::release,
                        release.value())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<String> manifest(ReleaseId release) {
        return query("select manifest from publication_release where id = ?", row -> row.getString(1), release.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<StoredRevision> contents(ReleaseId release) {
        return query(
                "select r.id, d.kind, d.name, r.language, r.sha256, r.translates from release_content c "
                        + "join revision r on r.id = c.revision_id join document d on d.id = r.document_id "
                        + "where c.release_id = ? order by d.kind, d.name, r.language",
                row -> new StoredRevision(
                        RevisionId.of(row.getString(1)),
                        DocumentKind.of(row.getString(2)).orElseThrow(),
                        row.getString(3),
                        Locale.forLanguageTag(row.getString(4)),
                        row.getString(5),
                        Optional.ofNullable(row.getString(6)).map(RevisionId::of)),
                release.value());
    }

    @Override
    public List<RevisionHistoryEntry> history(String publication, DocumentKind kind, String name, Locale language) {
        Map<RevisionId, RevisionHistoryEntry> history = new LinkedHashMap<>();
        query(
                        "select r.id, r.sha256, r.created_at, r.author, c.release_id from revision r "
                                + "join document d on d.id = r.document_id "
                                + "left join release_content c on c.revision_id = r.id "
                                + "where d.publication_id = ? and d.kind = ? and d.name = ? and r.language = ? "
                                + "order by r.created_at, r.id",
                        row -> new RevisionHistoryEntry(
                                RevisionId.of(row.getString(1)),
                                row.getString(2),
                                UtcTimestamps.get(row, 3),
                                Optional.ofNullable(row.getString(4)).map(PersonId::of),
                                row.getString(5) == null ? List.of() : List.of(new ReleaseId(row.getString(5)))),
                        publication,
                        kind.word(),
                        name,
                        language.toLanguageTag())
                .forEach(info -> history.merge(info.id(), info, JdbcReleases::merged));
        return List.copyOf(history.values());
    }

    private static RevisionHistoryEntry merged(RevisionHistoryEntry one, RevisionHistoryEntry other) {
        List<ReleaseId> releases = new ArrayList<>(one.releases());
        releases.addAll(other.releases());
        releases.sort(null);
        return new RevisionHistoryEntry(one.id(), one.sha256(), one.created(), one.author(), releases);
    }

    @Override
    public Optional<DocumentText> text(RevisionId revision) {
        return query(
                        "select d.kind, d.name, r.language, r.source from revision r "
                                + "join document d on d.id = r.document_id where r.id = ?",
                        row -> new DocumentText(
                                DocumentKind.of(row.getString(1)).orElseThrow(),
                                row.getString(2),
                                Locale.forLanguageTag(row.getString(3)),
                                row.getString(4)),
                        revision.toString())
                .stream()
                .findFirst();
    }

    @Override
    public void add(
            Publication publication,
            String manifest,
            List<DocumentText> documents,
            Optional<PersonId> author,
            Instant now) {
        try (Connection connection = dataSource.getConnection()) {
            ReleaseWriter writer =
                    new ReleaseWriter(connection, author.map(PersonId::toString).orElse(null), now);
            writer.publication(publication);
            writer.release(publication, manifest, documents);
        } catch (SQLException e) {
            throw new IllegalStateException("the release " + publication.release() + " was not stored", e);
        }
    }

    @Override
    public Map<RevisionId, RevisionId> confirmedOriginals(ReleaseId release) {
        Map<RevisionId, RevisionId> last = new HashMap<>();
        query(
                        "select s.translation_id, s.original_id from translation_confirmation s "
                                + "join release_content c on c.revision_id = s.translation_id "
                                + "where c.release_id = ? order by s.confirmed_at",
                        row -> Map.entry(RevisionId.of(row.getString(1)), RevisionId.of(row.getString(2))),
                        release.value())
                .forEach(entry -> last.put(entry.getKey(), entry.getValue()));
        return last;
    }

    @Override
    public void confirmTranslation(RevisionId translation, RevisionId original, PersonId person, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into translation_confirmation (translation_id, original_id, confirmed_by, confirmed_at) "
                                + "values (?, ?, ?, ?)")) {
            insert.setString(1, translation.toString());
            insert.setString(2, original.toString());
            insert.setString(3, person.toString());
            UtcTimestamps.set(insert, 4, now);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the confirmation of the translation " + translation + " was not stored", e);
        }
    }

    @Override
    public void withdraw(ReleaseId release, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update publication_release set withdrawn_at = ? where id = ?")) {
            UtcTimestamps.set(update, 1, now);
            update.setString(2, release.value());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the release " + release + " was not withdrawn", e);
        }
    }

    private static StoredRelease release(ResultSet row) throws SQLException {
        return new StoredRelease(
                new ReleaseId(row.getString(1)),
                row.getString(2),
                UtcTimestamps.get(row, 3),
                Optional.ofNullable(row.getString(4)).map(PersonId::of),
                UtcTimestamps.find(row, 5));
    }

    /** Reads one row. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> read, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(read.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the releases cannot be read", e);
        }
    }
}
