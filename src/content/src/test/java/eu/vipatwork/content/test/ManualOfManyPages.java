package eu.vipatwork.content.test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.document.PublicationFiles.SourceFile;

/** A manual with many pages, each with a unique word: {@code word7} is only on page 7. */
public final class ManualOfManyPages {

    private ManualOfManyPages() {}

    public static PublicationFiles manual(String version, int pages) {
        return manual(version, pages, Map.of());
    }

    /** @param instead by page, the text that replaces its unique word */
    public static PublicationFiles manual(String version, int pages, Map<Integer, String> instead) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        StringBuilder documents = new StringBuilder();
        for (int page = 1; page <= pages; page++) {
            documents.append(page == 1 ? "" : ", ").append("page-").append(page);
            put(files, "en/page-" + page + ".md", """
                    ---
                    id: page-%1$d
                    kind: page
                    title: Page %1$d
                    summary: What is on page %1$d.
                    ---
                    ## The first thing {#first}

                    This page has %2$s, and a mentor who shows how a student learns at the workplace.

                    ## The second thing {#second}

                    A firm takes part when a school asks in plain words and comes back with an answer.
                    """.formatted(page, instead.getOrDefault(page, "word" + page)));
        }
        put(files, PublicationFiles.MANIFEST, """
                id: many
                kind: manual
                version: "%s"
                date: 2026-11-21
                licence: CC BY 4.0
                languages: [en]
                title: {en: Many pages}
                summary: {en: "Many pages for tests of the search."}
                notes: {en: "More pages."}
                documents: [%s]
                """.formatted(version, documents));
        return new PublicationFiles("many", files);
    }

    private static void put(SortedMap<String, SourceFile> files, String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        files.put(path, new SourceFile(bytes.length, bytes));
    }
}
