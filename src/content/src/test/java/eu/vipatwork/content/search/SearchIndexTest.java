package eu.vipatwork.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.test.ContentFixture;
import eu.vipatwork.content.test.ManualOfManyPages;
import eu.vipatwork.shared.test.Databases;

class SearchIndexTest {

    private static final int PAGES = 600;

    @TempDir
    private Path folder;

    private LuceneSearch search;

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void searchesDoNotWaitForTheIndex() {
        open(content(3));

        assertThat(find("word2")).isEqualTo(new Search.Found(0, List.of(), false));

        search.refresh();
        assertThat(find("word2").hits()).extracting(Search.Hit::name).startsWith("page-2");
        assertThat(find("word2").complete()).isTrue();
    }

    @Test
    void aRestartContinuesWithTheExistingIndex() throws IOException {
        ContentFixture content = content(3);
        open(content);
        search.refresh();
        search.close();
        String before = commit();

        open(content);
        search.refresh();

        assertThat(commit()).isEqualTo(before);
        assertThat(find("word3").hits()).extracting(Search.Hit::name).startsWith("page-3");
    }

    @Test
    void releasesMadeWhileTheServerWasStoppedAreIndexed() {
        ContentFixture content = content(3);
        open(content);
        search.refresh();
        search.close();
        content.importFrom(List.of(ManualOfManyPages.manual("1.1", 3, Map.of(2, "novelty"))));

        open(content);
        search.refresh();

        assertThat(find("novelty").hits())
                .extracting(hit -> hit.release().version())
                .containsExactly("1.1");
        assertThat(find("word1").hits())
                .isNotEmpty()
                .extracting(hit -> hit.release().version())
                .containsOnly("1.1");
    }

    @Test
    void aChangeReadsOnlyTheNewRelease() {
        ContentFixture content = content(3);
        content.importFrom(List.of(ManualOfManyPages.manual("1.1", 3, Map.of(1, "earlier"))));
        List<String> read = new ArrayList<>();
        open(content, recording(content.releases(), read));
        search.refresh();
        assertThat(read).contains("contents many@1.0", "contents many@1.1");

        read.clear();
        search.refresh();
        assertThat(read).as("nothing changed").containsOnly("all");

        read.clear();
        content.importFrom(List.of(ManualOfManyPages.manual("1.2", 3, Map.of(1, "earlier", 2, "novelty"))));
        search.refresh();

        assertThat(read).filteredOn(call -> call.startsWith("contents")).containsExactly("contents many@1.2");
        assertThat(find("novelty").hits())
                .extracting(hit -> hit.release().version())
                .containsExactly("1.2");
        assertThat(find("earlier").hits())
                .extracting(hit -> hit.release().version())
                .containsExactly("1.2");
    }

    @Test
    void aWithdrawnReleaseIsNotFound() {
        ContentFixture content = content(3);
        content.importFrom(List.of(ManualOfManyPages.manual("1.1", 3, Map.of(2, "novelty"))));
        open(content);
        search.refresh();
        content.releases().withdraw(ReleaseId.of("many", "1.1"), Instant.EPOCH);

        search.refresh();

        assertThat(find("novelty").hits()).isEmpty();
        assertThat(find("word1").hits())
                .isNotEmpty()
                .extracting(hit -> hit.release().version())
                .containsOnly("1.0");
    }

    @Test
    void anUnreadableIndexIsBuiltAgain() throws IOException {
        ContentFixture content = content(3);
        open(content);
        search.refresh();
        search.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "no index at all");
            }
        }

        open(content);
        search.refresh();
        search.refresh();

        assertThat(find("word1").hits()).extracting(Search.Hit::name).startsWith("page-1");
    }

    /**
     * A separate process fills the index and is killed halfway; the next one completes the index without duplicates.
     */
    @Test
    void anIndexIsCompletedAfterItsProcessWasKilled(@TempDir Path database) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FillSearchIndex.class.getName(),
                        database.resolve("derby").toString(),
                        folder.toString(),
                        String.valueOf(PAGES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("filling");
            while (commit().isEmpty()) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();

        open(new ContentFixture(Databases.derby(database.resolve("derby"))));
        search.refresh();

        for (int page : List.of(1, 100, 199, 200, 201, 400, PAGES)) {
            assertThat(find("word" + page).hits()).extracting(Search.Hit::name).contains("page-" + page);
        }
        assertThat(find("mentor").total()).isGreaterThan(0);
        assertThat(entries()).isEqualTo(3 * PAGES);
    }

    private ContentFixture content(int pages) {
        ContentFixture content = new ContentFixture(Databases.derby().with("content"));
        assertThat(content.importFrom(List.of(ManualOfManyPages.manual("1.0", pages)))
                        .refused())
                .isEmpty();
        return content;
    }

    private void open(ContentFixture content) {
        open(content, content.releases());
    }

    private void open(ContentFixture content, Releases releases) {
        search = new LuceneSearch(new SearchIndexFolder(folder), releases, content.catalogue(), content.format());
    }

    /** The same releases, recording each call. */
    private static Releases recording(Releases releases, List<String> read) {
        return (Releases) Proxy.newProxyInstance(
                Releases.class.getClassLoader(), new Class<?>[] {Releases.class}, (proxy, method, arguments) -> {
                    read.add(arguments == null ? method.getName() : method.getName() + " " + arguments[0]);
                    return method.invoke(releases, arguments);
                });
    }

    private Search.Found find(String text) {
        return search.find(Search.Query.everything(text, Locale.ENGLISH));
    }

    /** The name of the latest commit; empty when there is none. */
    private String commit() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("segments"))
                    .max(String::compareTo)
                    .orElse("");
        }
    }

    /** Three for each page: its head and its two sections. */
    private int entries() throws IOException {
        search.close();
        try (var directory = org.apache.lucene.store.FSDirectory.open(folder);
                var reader = org.apache.lucene.index.DirectoryReader.open(directory)) {
            return reader.numDocs();
        }
    }
}
