package eu.vipatwork.content;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.event.Event;

import eu.vipatwork.content.format.MarkdownFormat;
import eu.vipatwork.content.jdbc.JdbcReleases;
import eu.vipatwork.shared.test.Database;
import eu.vipatwork.shared.test.MovableClock;

/** The room's use cases on one database, each in its transaction as in the container. */
final class Library {

    private final Database database;
    private final MovableClock clock = MovableClock.atNine();
    private final MarkdownFormat format = new MarkdownFormat();
    private final JdbcReleases releases;

    Library(Database database) {
        this.database = database;
        this.releases = new JdbcReleases(database.dataSource());
    }

    void empty() {
        for (String table : List.of("release_content", "publication_release", "revision", "document", "publication")) {
            execute("delete from " + table);
        }
    }

    ImportReport importFrom(List<PublicationFiles> files) {
        AddRelease inTransaction = new AddRelease(releases, clock, silent()) {
            @Override
            public Adding add(CheckedPublication publication) {
                return database.inTransaction(() -> super.add(publication));
            }
        };
        return new ImportPublications(format, releases, inTransaction).importFrom(files);
    }

    void addRelease(CheckedPublication publication) {
        database.inTransaction(() -> {
            new AddRelease(releases, clock, silent()).add(publication);
        });
    }

    Catalogue catalogue() {
        return new Catalogue(releases, format, new PlainAddresses(), clock);
    }

    String source(String release, String unit) {
        return catalogue()
                .source(new ReleaseId(release), DocumentKind.UNIT, unit, Locale.ENGLISH)
                .orElseThrow()
                .text();
    }

    int rows(String table) {
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

    /** An event that nobody hears. */
    @SuppressWarnings("unchecked")
    static <T> Event<T> silent() {
        return (Event<T>) Proxy.newProxyInstance(
                Library.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
    }
}
