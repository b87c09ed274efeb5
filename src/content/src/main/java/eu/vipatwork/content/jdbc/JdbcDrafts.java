package eu.vipatwork.content.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.DraftState;
import eu.vipatwork.content.authoring.Drafts;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.id.DraftId;
import eu.vipatwork.shared.PersonId;

/** Drafts in the table {@code document_draft}. */
@ApplicationScoped
public class JdbcDrafts implements Drafts {

    private static final String SELECT = "select id, publication_id, kind, name, language, source, base_sha256, state, "
            + "author, reviewer, change_mark, note, review_remark, version, changed_at from document_draft where ";

    private final DataSource dataSource;

    @Inject
    public JdbcDrafts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** For the client proxy. */
    protected JdbcDrafts() {
        this(null);
    }

    @Override
    public Optional<DocumentDraft> find(DraftId draft) {
        return query("id = ?", draft.toString()).stream().findFirst();
    }

    @Override
    public List<DocumentDraft> of(String publication) {
        return query("publication_id = ? order by changed_at desc, id desc", publication);
    }

    @Override
    public List<DocumentDraft> of(String publication, DocumentKind kind, String name, Locale language) {
        return query(
                "publication_id = ? and kind = ? and name = ? and language = ?",
                publication,
                kind.word(),
                name,
                language.toLanguageTag());
    }

    @Override
    public void add(DocumentDraft draft) {
        update(
                "insert into document_draft (source, sha256, state, author, reviewer, change_mark, note, review_remark, version, "
                        + "changed_at, id, base_sha256, publication_id, kind, name, language) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                draft,
                draft.baseSha256().orElse(null),
                draft.publication(),
                draft.document().kind().word(),
                draft.document().name(),
                draft.document().language().toLanguageTag());
    }

    @Override
    public boolean replace(DocumentDraft draft) {
        return update(
                        "update document_draft set source = ?, sha256 = ?, state = ?, author = ?, reviewer = ?, "
                                + "change_mark = ?, note = ?, review_remark = ?, version = ?, changed_at = ? "
                                + "where id = ? and version = " + (draft.version() - 1),
                        draft)
                == 1;
    }

    @Override
    public void remove(DraftId draft) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from document_draft where id = ?")) {
            delete.setString(1, draft.toString());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the draft was not removed", e);
        }
    }

    private int update(String sql, DocumentDraft draft, String... more) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, draft.document().text());
            statement.setString(2, draft.document().sha256());
            statement.setString(3, draft.state().word());
            statement.setString(4, draft.author().map(PersonId::toString).orElse(null));
            statement.setString(5, draft.reviewer().map(PersonId::toString).orElse(null));
            statement.setString(6, draft.mark().word());
            statement.setString(7, draft.note());
            statement.setString(8, draft.remark());
            statement.setInt(9, draft.version());
            UtcTimestamps.set(statement, 10, draft.changed());
            statement.setString(11, draft.id().toString());
            for (int i = 0; i < more.length; i++) {
                statement.setString(12 + i, more[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the draft was not saved", e);
        }
    }

    private List<DocumentDraft> query(String condition, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT + condition)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<DocumentDraft> drafts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    drafts.add(draft(row));
                }
            }
            return drafts;
        } catch (SQLException e) {
            throw new IllegalStateException("the drafts cannot be read", e);
        }
    }

    private static DocumentDraft draft(ResultSet row) throws SQLException {
        return new DocumentDraft(
                DraftId.of(row.getString(1)),
                row.getString(2),
                new DocumentText(
                        DocumentKind.of(row.getString(3)).orElseThrow(),
                        row.getString(4),
                        Locale.forLanguageTag(row.getString(5)),
                        row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                DraftState.of(row.getString(8)),
                Optional.ofNullable(row.getString(9)).map(PersonId::of),
                Optional.ofNullable(row.getString(10)).map(PersonId::of),
                ChangeMark.of(row.getString(11)).orElseThrow(),
                text(row.getString(12)),
                text(row.getString(13)),
                row.getInt(14),
                UtcTimestamps.get(row, 15));
    }

    private static String text(String column) {
        return column == null ? "" : column;
    }
}
