package eu.vipatwork.content.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import jakarta.enterprise.event.Event;

import eu.vipatwork.content.authoring.ApproveDraft;
import eu.vipatwork.content.authoring.AuthoringResult;
import eu.vipatwork.content.authoring.DocumentDraft;
import eu.vipatwork.content.authoring.DraftState;
import eu.vipatwork.content.authoring.Drafts;
import eu.vipatwork.content.authoring.EditDraft;
import eu.vipatwork.content.authoring.ImportPublications;
import eu.vipatwork.content.authoring.ImportReport;
import eu.vipatwork.content.authoring.ProposeRelease;
import eu.vipatwork.content.authoring.PublishRelease;
import eu.vipatwork.content.authoring.SubmitDraft;
import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DefaultLinkResolver;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.document.TranslatedText;
import eu.vipatwork.content.format.MarkdownFormat;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.jdbc.JdbcDrafts;
import eu.vipatwork.content.jdbc.JdbcReleases;
import eu.vipatwork.content.release.AddRelease;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.PublishResult;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.release.RollBackRelease;
import eu.vipatwork.content.release.WithdrawRelease;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.ContentFormat;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.MovableClock;
import eu.vipatwork.shared.test.TestDatabase;

/** The use cases of this module on one database, each in a transaction as in the container. */
public final class ContentFixture {

    private final TestDatabase database;
    private final MovableClock clock = MovableClock.atNine();
    private final MarkdownFormat format = new MarkdownFormat();
    private final JdbcReleases releases;
    private final JdbcDrafts drafts;

    public ContentFixture(TestDatabase database) {
        this.database = database;
        this.releases = new JdbcReleases(database.dataSource());
        this.drafts = new JdbcDrafts(database.dataSource());
    }

    public void empty() {
        for (String table : List.of(
                "document_draft",
                "translation_confirmation",
                "release_content",
                "publication_release",
                "revision",
                "document",
                "publication")) {
            execute("delete from " + table);
        }
    }

    public ImportReport importFrom(List<PublicationFiles> files) {
        AddRelease inTransaction = new AddRelease(releases, clock, noObservers()) {
            @Override
            public Result add(CheckedPublication publication) {
                return database.inTransaction(() -> super.add(publication));
            }
        };
        ProposeRelease proposing = new ProposeRelease(releases, drafts, clock) {
            @Override
            public int propose(CheckedPublication publication) {
                return database.inTransaction(() -> super.propose(publication));
            }
        };
        return new ImportPublications(format, releases, inTransaction, proposing).importFrom(files);
    }

    public void addRelease(CheckedPublication publication) {
        database.inTransaction(() -> {
            new AddRelease(releases, clock, noObservers()).add(publication);
        });
    }

    public EditDraft.Saving save(EditDraft.Edit edit) {
        return database.inTransaction(() -> new EditDraft(drafts, releases, clock).save(edit));
    }

    /** Saves a draft and has it approved by another person. */
    public DocumentDraft approved(DocumentText document, ChangeMark mark, String note, PersonId author) {
        int version = drafts.of("trial", document.kind(), document.name(), document.language()).stream()
                .filter(draft -> draft.state() != DraftState.PROPOSED && draft.state() != DraftState.DISMISSED)
                .map(DocumentDraft::version)
                .findFirst()
                .orElse(0);
        DocumentDraft draft = ((EditDraft.Saving.Saved)
                        save(new EditDraft.Edit("trial", document, mark, note, version, author)))
                .draft();
        database.inTransaction(() -> {
            assertThat(new SubmitDraft(drafts, clock).submit(draft.id())).isEqualTo(AuthoringResult.DONE);
            assertThat(new ApproveDraft(drafts, clock).approve(draft.id(), PersonId.next(), false))
                    .isEqualTo(AuthoringResult.DONE);
        });
        return draft;
    }

    public PublishResult publish(String version, PersonId author) {
        clock.forward(Duration.ofMinutes(1));
        return database.inTransaction(() -> new PublishRelease(releases, drafts, format, clock, noObservers())
                .publish("trial", version, TranslatedText.NONE, author));
    }

    public PublishResult rollBack(ReleaseId to, String version, PersonId author) {
        clock.forward(Duration.ofMinutes(1));
        return database.inTransaction(() -> new RollBackRelease(releases, format, clock, noObservers())
                .rollBack(to, version, TranslatedText.NONE, author));
    }

    public boolean withdraw(ReleaseId release) {
        return database.inTransaction(() -> new WithdrawRelease(releases, clock, noObservers()).withdraw(release));
    }

    public AuthoringResult inTransaction(Callable<AuthoringResult> move) {
        return database.inTransaction(move);
    }

    /** The whole content of a release as one text. */
    public String bytes(ReleaseId release) {
        StringBuilder all = new StringBuilder(releases.manifest(release).orElseThrow());
        releases.contents(release).forEach(revision -> all.append('\u0000')
                .append(revision.id())
                .append(releases.text(revision.id()).orElseThrow()));
        return all.toString();
    }

    public Releases releases() {
        return releases;
    }

    public Drafts drafts() {
        return drafts;
    }

    public ContentFormat format() {
        return format;
    }

    public MovableClock clock() {
        return clock;
    }

    public Catalogue catalogue() {
        return new Catalogue(releases, format, new DefaultLinkResolver(), clock);
    }

    public String source(String release, String unit) {
        return catalogue()
                .source(new ReleaseId(release), DocumentKind.UNIT, unit, Locale.ENGLISH)
                .orElseThrow()
                .text();
    }

    public int rows(String table) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event without observers. */
    @SuppressWarnings("unchecked")
    static <T> Event<T> noObservers() {
        return (Event<T>) Proxy.newProxyInstance(
                ContentFixture.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> null);
    }
}
