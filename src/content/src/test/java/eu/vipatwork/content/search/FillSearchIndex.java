package eu.vipatwork.content.search;

import java.nio.file.Path;
import java.util.List;

import eu.vipatwork.content.test.ContentFixture;
import eu.vipatwork.content.test.ManualOfManyPages;
import eu.vipatwork.shared.test.Databases;

/** Fills a database and an index; runs in a process that the test kills. */
final class FillSearchIndex {

    private FillSearchIndex() {}

    /** Arguments: the folder of the database, that of the index, and the number of pages. */
    public static void main(String[] arguments) {
        ContentFixture content =
                new ContentFixture(Databases.derby(Path.of(arguments[0])).with("content"));
        content.importFrom(List.of(ManualOfManyPages.manual("1.0", Integer.parseInt(arguments[2]))));
        LuceneSearch search = new LuceneSearch(
                new SearchIndexFolder(Path.of(arguments[1])),
                content.releases(),
                content.catalogue(),
                content.format());
        System.out.println("filling");
        search.refresh();
        System.out.println("filled");
    }
}
